import { formatMoney } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'pushes-dominate-cost',
  area: 'cost',
  severity: 'hint',
  finds: 'A managed API that bills each message that it pushes, for more than half of what everything costs.',
  why: 'One update to a million subscribers is a million messages on the bill, and quotas end such a rate before the bill does.',
  mend: "Hold the connections on servers of one's own from this scale on, or push less: only what a client shows, several updates at once.",
  source: 'Reference systems: stock trading',
  options: {
    share: { default: 0.5, doc: 'Share of the total from which it speaks.' },
    dollars: { default: 100_000, doc: 'Monthly amount in USD from which it speaks.' },
  },
  *check({ of, analysis, at }, { share, dollars }) {
    for (const api of of('appsync')) {
      const pushed = (analysis.cost.elements.get(api.id)?.lines ?? []).find(({ what }) => what === 'real-time updates')?.amount ?? 0;
      if (pushed < dollars! || pushed < share! * analysis.cost.total) continue;
      yield { at: at(api), message: `${api.label}: what it pushes is ${formatMoney(pushed)} a month of ${formatMoney(analysis.cost.total)}` };
    }
  },
});
