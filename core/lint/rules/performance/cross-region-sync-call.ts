import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cross-region-sync-call',
  area: 'performance',
  severity: 'warning',
  finds: 'A call that waits for an element in another region.',
  why: 'Distance costs round trips that no hardware removes, the traffic is billed, and each region now fails with the other.',
  mend: 'Call the copy in the same region, replicate the data, or send a message.',
  source: 'Guidelines, performance',
  *check({ edges, element, settings, atEdge, isEntry, word }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      const [a, b] = [settings(from).region, settings(to).region];
      if (
        edge.kind !== 'request' ||
        a === undefined ||
        b === undefined ||
        a === b ||
        isEntry(from) ||
        ['failover', 'control', 'deploy'].includes(word(edge, 'role') ?? '')
      )
        continue;
      yield { at: atEdge(edge), message: `${from.label} in ${a} waits for ${to.label} in ${b}: each call pays the distance, and ${a} fails with ${b}` };
    }
  },
});
