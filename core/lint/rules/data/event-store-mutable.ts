import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'event-store-mutable',
  area: 'data',
  severity: 'error',
  finds: 'An event store whose events are changed or deleted.',
  why: 'The journal is the source of truth: what is corrected is appended.',
  mend: 'Append a correcting event.',
  source: 'Guidelines, data',
  *check({ of, incoming, word, atEdge, element, files }) {
    for (const store of of('event-store')) {
      for (const edge of incoming(store)) {
        const access = word(edge, 'access');
        if (access !== 'update' && access !== 'delete') continue;
        yield {
          at: atEdge(edge, 'access'),
          message: `${element(edge.from.element).label} changes what has happened in ${store.label}: what was built from its events no longer agrees with it`,
          fixes: setEdgeAttribute(files, edge, 'access', 'append'),
        };
      }
    }
  },
});
