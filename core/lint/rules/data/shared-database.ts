import { isService } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'shared-database',
  area: 'data',
  severity: 'warning',
  finds: 'A database that several services write to.',
  why: 'Services that share tables cannot change, scale or fail apart.',
  mend: 'Let one service own it, and the others go through that service, its events or its change stream.',
  source: 'Guidelines, data',
  *check({ of, incoming, element, atEdge, isCompute, within, access }) {
    for (const store of of('database')) {
      const writers = incoming(store).filter(
        (edge) =>
          edge.kind === 'request' &&
          access(edge) === 'write' &&
          isService(element(edge.from.element), isCompute) &&
          element(edge.from.element).kind.id !== 'lambda',
      );
      const distinct = [...new Map(writers.map((edge) => [edge.from.element, edge])).values()];
      const boundaries = new Set(distinct.map(({ from }) => within(element(from.element), 'group')?.id ?? from.element));
      if (distinct.length < 2 || boundaries.size < 2) continue;
      yield {
        at: atEdge(distinct[1]!),
        message: `${distinct.map(({ from }) => element(from.element).label).join(', ')} all write to ${store.label}: they cannot change it apart`,
        related: [{ location: atEdge(distinct[0]!), message: 'Also written here' }],
      };
    }
  },
});
