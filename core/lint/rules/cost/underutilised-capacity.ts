import { formatRatio } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'underutilised-capacity',
  area: 'cost',
  severity: 'info',
  finds: 'Copies of which the peak uses less than a fifth, beyond what redundancy needs.',
  why: 'Idle machines are the price of guessing.',
  mend: 'Run fewer or smaller copies, or let their number follow the load.',
  source: 'Guidelines, cost',
  options: { below: { default: 0.2, doc: 'Share of the capacity below which it speaks.' } },
  *check({ elements, settings, load, at, zones }, { below }) {
    for (const one of elements) {
      const own = settings(one);
      const each = own.number('capacity');
      const peak = load(one)?.requests.peak;
      if (each === undefined || peak === undefined || peak === 0 || !own.perCopy('capacity') || own.copies.min <= Math.max(2, zones(one).length)) continue;
      const used = peak / (each * own.copies.min);
      if (used >= below!) continue;
      yield {
        at: at(one, 'capacity'),
        message: `${one.label}: the peak uses ${formatRatio(used)} of ${own.copies.min} copies; ${Math.max(2, zones(one).length, Math.ceil(peak / each))} would carry it`,
      };
    }
  },
});
