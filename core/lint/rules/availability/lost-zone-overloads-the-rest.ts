import { copiesFor } from '../../../analysis/capacity.ts';
import { formatRate } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lost-zone-overloads-the-rest',
  area: 'availability',
  severity: 'warning',
  finds: 'Copies that carry the peak together, but not when a zone is gone.',
  why: 'When a zone is lost its share moves to the others; if they cannot take it, they fail one after the other.',
  mend: 'Run enough copies that those of the remaining zones carry the peak: n / (zones − 1) each.',
  source: 'Analysis of failure',
  *check({ elements, settings, zones, load, at, files }) {
    for (const element of elements) {
      const own = settings(element);
      const spread = zones(element).length;
      const peak = load(element)?.requests.peak ?? 0;
      const needed = copiesFor(peak, own);
      if (spread < 2 || needed === undefined || needed > own.copies.max) continue;
      const left = own.copies.max - Math.ceil(own.copies.max / spread);
      if (left >= needed) continue;
      const enough = Math.ceil((needed * spread) / (spread - 1));
      const key = ['tasks', 'instances', 'pods', 'nodes'].find((name) => element.attributes.has(name));
      yield {
        at: at(element, key),
        message: `${element.label}: without one of its ${spread} zones ${left} of ${own.copies.max} copies are left, but the peak of ${formatRate(peak)} needs ${needed}`,
        ...(key && own.copies.min === own.copies.max ? { fixes: setAttribute(files, element, key, String(enough)) } : {}),
      };
    }
  },
});
