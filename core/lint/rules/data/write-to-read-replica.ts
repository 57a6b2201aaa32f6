import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'write-to-read-replica',
  area: 'data',
  severity: 'error',
  finds: 'A write into a copy that only follows.',
  why: 'A follower refuses writes, or loses them with the next update from its leader.',
  mend: 'Write to the leader.',
  source: 'Guidelines, data',
  *check({ edges, element, atEdge, incoming, word, access }) {
    for (const edge of edges) {
      const to = element(edge.to.element);
      // After a failover the copy leads.
      if (edge.kind !== 'request' || access(edge) !== 'write' || word(edge, 'role') === 'failover') continue;
      const role = edge.to.role ?? '';
      const follows =
        /replica|reader|follower|standby/u.test(role) ||
        (to.kind.category === 'database' && /replica|follower|standby/u.test(to.name) && incoming(to).some((other) => other.kind === 'stream'));
      if (!follows) continue;
      yield {
        at: atEdge(edge),
        message: `${element(edge.from.element).label} writes to ${to.label}${role === '' ? '' : `.${role}`}, which only follows its leader`,
      };
    }
  },
});
