import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'strong-consistency-over-regions',
  area: 'data',
  severity: 'warning',
  finds: 'A replica in another region that every write waits for.',
  why: 'Each write pays the distance, and stops when the other region or the way to it is down.',
  mend: 'Replicate asynchronously with a bounded lag, or give each record a home region.',
  source: 'Guidelines, data',
  *check({ edges, element, settings, word, atEdge }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      const [a, b] = [settings(from).region, settings(to).region];
      if (word(edge, 'replication') !== 'synchronous' || a === undefined || b === undefined || a === b) continue;
      yield {
        at: atEdge(edge, 'replication'),
        message: `Each write to ${from.label} in ${a} waits for ${to.label} in ${b}: it pays the distance, and stops when the way between is cut`,
      };
    }
  },
});
