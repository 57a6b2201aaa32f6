import { formatMoney } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-processing-dominates',
  area: 'cost',
  severity: 'info',
  finds: 'Bulk data through a NAT gateway.',
  why: 'Each gigabyte through it is billed on top of its hours.',
  mend: 'Reach AWS services by endpoint, and fetch from the internet in public subnets or over IPv6.',
  source: 'Reference systems: crawling',
  options: { dollars: { default: 1000, doc: 'Monthly amount in USD from which it speaks.' } },
  *check({ of, analysis, at }, { dollars }) {
    for (const nat of of('nat-gateway')) {
      const amount = analysis.cost.elements.get(nat.id)?.lines.find(({ what }) => what === 'data processed')?.amount ?? 0;
      if (amount >= dollars!)
        yield { at: at(nat), message: `${nat.label} processes data for ${formatMoney(amount)} a month: an endpoint or a direct way carries the same for less` };
    }
  },
});
