import { isOf } from '../../../model/lineage.ts';
import { formatBytes } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'blobs-in-a-database',
  area: 'data',
  severity: 'warning',
  finds: 'Large objects kept in a database.',
  why: 'Databases pay for fast small reads; large objects fill their memory and cost many times what object storage asks.',
  mend: 'Keep the object in object storage, and its address in the database.',
  source: 'Reference patterns: images',
  options: { kilobytes: { default: 400, doc: 'Size of an item in kB from which it speaks.' } },
  *check({ of, at, settings }, { kilobytes }) {
    for (const element of of('database')) {
      const item = settings(element).number('item');
      if (item === undefined || item < kilobytes! * 1000 || isOf(element.kind, 'timestream')) continue;
      yield { at: at(element, 'item'), message: `${element.label} keeps items of ${formatBytes(item)}: object storage holds those for less` };
    }
  },
});
