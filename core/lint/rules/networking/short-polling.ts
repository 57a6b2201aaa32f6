import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount, formatDuration, formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'short-polling',
  area: 'networking',
  severity: 'warning',
  finds: 'Clients that ask again and again at short intervals.',
  why: 'Most polls bring nothing and still cost a request each: clients / interval.',
  mend: 'Push over a held connection (WebSocket, server-sent events), or let the server hold the request.',
  source: 'Guidelines, networking',
  options: { seconds: { default: 30, doc: 'Interval below which it speaks.' } },
  *check({ edges, element, number, atEdge, isEntry }, { seconds }) {
    for (const edge of edges) {
      const interval = number(edge, 'interval');
      const from = element(edge.from.element);
      if (interval === undefined || interval >= seconds! || edge.kind !== 'request' || !isEntry(from)) continue;
      const clients = number(edge, 'connections') ?? numberIn('concurrent', from.attributes);
      yield {
        at: atEdge(edge, 'interval'),
        message: `${from.label} asks ${element(edge.to.element).label} every ${formatDuration(interval)}${clients === undefined ? '' : `: ${formatRate(clients / interval)} from ${formatCount(clients)} clients`}, whether there is news or not`,
      };
    }
  },
});
