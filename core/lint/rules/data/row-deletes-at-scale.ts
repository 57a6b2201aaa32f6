import { wordIn } from '../../../analysis/attributes.ts';
import { formatRate } from '../../../analysis/format.ts';
import { storeModel } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'row-deletes-at-scale',
  area: 'data',
  severity: 'warning',
  finds: 'Rows of a relational database that are deleted one by one at a high rate.',
  why: 'A deleted row stays until it is vacuumed or purged: tables and indexes bloat, and the cleaning competes with the traffic.',
  mend: 'Partition the table by time (`partitioning: range`) and drop whole partitions, or keep what is short-lived in a store that expires it.',
  source: 'Reference systems: chat',
  options: { rate: { default: 100, doc: 'Deletes a second from which it speaks.' } },
  *check({ of, load, settings, at }, { rate }) {
    for (const store of of('database')) {
      if (storeModel(store, settings(store).word('model')) !== 'relational' || settings(store).word('partitioning') === 'range') continue;
      const deletes = (load(store)?.incoming ?? [])
        .filter(({ hop, call }) => wordIn('access', hop.step.attributes, call.edge.attributes) === 'delete')
        .reduce((sum, { items }) => sum + items.peak, 0);
      if (deletes < rate!) continue;
      yield { at: at(store), message: `${store.label} deletes ${formatRate(deletes)} of rows one by one: dead rows pile up faster than they are cleaned away` };
    }
  },
});
