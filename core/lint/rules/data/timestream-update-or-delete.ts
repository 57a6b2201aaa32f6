import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'timestream-update-or-delete',
  area: 'data',
  severity: 'error',
  finds: 'Records of Timestream that are changed or deleted.',
  why: 'Records are written once and leave by retention: there is no deletion, and a change is a new version of a record.',
  mend: 'Let retention remove them, and write corrections as new records.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, word, atEdge, element }) {
    for (const store of of('timestream')) {
      for (const edge of incoming(store)) {
        const access = word(edge, 'access');
        if (access !== 'update' && access !== 'delete') continue;
        yield {
          at: atEdge(edge, 'access'),
          message: `${element(edge.from.element).label} is to ${access} records of ${store.label}, which only leave by retention`,
        };
      }
    }
  },
});
