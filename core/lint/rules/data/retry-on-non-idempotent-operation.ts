import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retry-on-non-idempotent-operation',
  area: 'data',
  severity: 'error',
  finds: 'Retries of an operation that must not happen twice.',
  why: 'The first attempt may have worked although its answer was lost; repeating it books or charges twice.',
  mend: 'Give it an idempotency key (`idempotent: "order number"`), or drop the retries.',
  source: 'Guidelines, data',
  *check({ edges, element, number, flag, word, atEdge, files }) {
    for (const edge of edges) {
      if ((number(edge, 'retries') ?? 0) < 1) continue;
      const stated = flag(edge, 'idempotent');
      const post = word(edge, 'method') === 'POST' && stated === undefined && word(edge, 'idempotent') === undefined;
      if (stated !== false && !post) continue;
      yield {
        at: atEdge(edge, 'retries'),
        message: `${element(edge.from.element).label} repeats ${post ? 'a POST' : 'an operation that is not idempotent'} at ${element(edge.to.element).label}: it can happen twice`,
        fixes: setEdgeAttribute(files, edge, 'retries', '0'),
      };
    }
  },
});
