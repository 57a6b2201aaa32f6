import { isReplicaName as isBeforeReplica } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'analytics-on-transactional-store',
  area: 'data',
  severity: 'warning',
  finds: 'Analytics that read the database that serves users.',
  why: 'Heavy scans hold locks and strain the server for everybody else.',
  mend: 'Read a replica, or feed a warehouse or data lake from its change stream.',
  source: 'Guidelines, data',
  *check({ edges, element, atEdge, onRequestPath, is }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (
        edge.kind !== 'request' ||
        !is(from, 'analytics', 'machine-learning', 'job') ||
        !is(to, 'rds', 'aurora', 'database', 'documentdb') ||
        edge.to.role !== undefined
      )
        continue;
      if (is(from, 'glue-crawler', 'glue-catalog') || !onRequestPath(to) || isBeforeReplica(to.name)) continue;
      yield { at: atEdge(edge), message: `${from.label} scans ${to.label}, which also answers users: its load becomes their latency` };
    }
  },
});
