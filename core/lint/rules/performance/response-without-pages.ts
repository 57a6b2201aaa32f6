import { formatBytes } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'response-without-pages',
  area: 'performance',
  severity: 'warning',
  finds: 'A database whose answer to one request of a user is many megabytes.',
  why: 'Each request moves all of it over the network and through the memory of its caller, which throws most of it away.',
  mend: 'Let the store filter, with an index made for it, and answer page by page.',
  source: 'Reference systems: hotel reservation',
  options: { megabytes: { default: 10, doc: 'Size of an answer from which it speaks.' } },
  *check({ analysis, isEntry, atEdge }, { megabytes }) {
    const seen = new Set<string>();
    for (const { journey, calls } of analysis.load.flows.values()) {
      if (!journey.visits.some(({ element }) => isEntry(element))) continue;
      for (const { call, hop, response, items } of calls) {
        const store = call.to.element;
        if (store.kind.category !== 'database' || call.edge.kind !== 'request' || seen.has(call.edge.id)) continue;
        if (response === undefined || response < megabytes! * 1e6) continue;
        seen.add(call.edge.id);
        const inAll = items.peak > 0 ? `: ${formatBytes(items.peak * response)}/s at the peak` : '';
        yield {
          at: atEdge(call.edge, 'response'),
          message: `${hop.from.element.label} takes ${formatBytes(response)} out of ${store.label} for each request${inAll}`,
        };
      }
    }
  },
});
