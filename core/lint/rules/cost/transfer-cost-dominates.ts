import { formatMoney } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'transfer-cost-dominates',
  area: 'cost',
  severity: 'info',
  finds: 'Data transfer that costs more than a quarter of the whole.',
  why: 'Moving data is billed and easily forgotten in a budget.',
  mend: 'Cache at the edge, compress, keep callers and callees in one zone or region.',
  source: 'Guidelines, cost',
  options: {
    share: { default: 0.25, doc: 'Share of the total from which it speaks.' },
    dollars: { default: 500, doc: 'Monthly amount in USD from which it speaks.' },
  },
  *check({ elements, analysis, at }, { share, dollars }) {
    for (const one of elements) {
      // Carrying data is what a CDN is for.
      if (one.kind.category === 'edge') continue;
      const moved = (analysis.cost.elements.get(one.id)?.lines ?? [])
        .filter(({ what }) => what.startsWith('data ') && /internet|regions|zones/u.test(what))
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      if (moved < dollars! || moved < share! * analysis.cost.total) continue;
      yield {
        at: at(one),
        message: `${one.label}: data transfer is ${formatMoney(moved)} a month of ${formatMoney(analysis.cost.total)} (${Math.round((100 * moved) / analysis.cost.total)} %), and grows with the traffic`,
      };
    }
  },
});
