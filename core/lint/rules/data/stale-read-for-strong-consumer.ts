import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'stale-read-for-strong-consumer',
  area: 'data',
  severity: 'warning',
  finds: 'A read that asks for more than the copy that it reads can give.',
  why: 'The copy lags behind, so the reader can miss its own last write.',
  mend: 'Read the leader, or ask for less.',
  source: 'Guidelines, data',
  *check({ edges, element, word, atEdge, incoming, isCache, settings }) {
    for (const edge of edges) {
      const asked = word(edge, 'consistency');
      const to = element(edge.to.element);
      if (asked === undefined || !['strong', 'read-your-writes', 'causal'].includes(asked)) continue;
      const behind = incoming(to).some(
        (other) =>
          other.kind === 'stream' &&
          element(other.from.element).kind.category === 'database' &&
          to.kind.category === 'database' &&
          word(other, 'replication') !== 'synchronous',
      );
      const isReplica = /replica|reader|follower/u.test(edge.to.role ?? '') || behind;
      const isCopy = isCache(to) && settings(to).number('ttl') !== undefined;
      if (!isReplica && !isCopy) continue;
      yield {
        at: atEdge(edge, 'consistency'),
        severity: asked === 'strong' ? 'error' : 'warning',
        message: `${element(edge.from.element).label} asks for ${asked} reads of ${to.label}, ${isCopy ? 'which keeps entries for a while' : 'which follows its leader with a lag'}`,
      };
    }
  },
});
