import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retry-without-backoff',
  area: 'availability',
  severity: 'warning',
  finds: 'Retries that follow one another at once or at a fixed pace.',
  why: 'Growing pauses let a struggling callee recover; instant retries finish it off.',
  mend: 'Let the pauses grow: `backoff: exponential`, better with jitter.',
  source: 'Guidelines, availability',
  safe: true,
  *check({ edges, element, number, word, atEdge, files }) {
    for (const edge of edges) {
      const retries = number(edge, 'retries') ?? 0;
      const backoff = word(edge, 'backoff');
      if (retries < 1 || (backoff !== undefined && backoff !== 'none' && backoff !== 'fixed')) continue;
      yield {
        at: atEdge(edge, edge.attributes.has('backoff') ? 'backoff' : 'retries'),
        message: `${element(edge.from.element).label} retries ${element(edge.to.element).label} up to ${retries} times ${backoff === undefined ? 'with no pause stated' : 'without growing pauses'}: in trouble it multiplies the load`,
        fixes: setEdgeAttribute(files, edge, 'backoff', 'jitter'),
      };
    }
  },
});
