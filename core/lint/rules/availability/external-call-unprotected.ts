import { isOf } from '../../../model/lineage.ts';
import { accessOf } from '../../access.ts';
import { setEdgeAttribute, setEdgeAttributes } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'external-call-unprotected',
  area: 'availability',
  severity: 'warning',
  finds: "A call to somebody else's service without a time limit.",
  why: "Other people's services stall, and a caller that waits without a limit passes the stall on to everybody behind it.",
  mend: 'Give the call a timeout, and retries with backoff or a circuit breaker.',
  source: 'Guidelines, availability',
  from: 'production',
  *check({ edges, element, number, flag, atEdge, files, isEntry }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (edge.kind !== 'request' || !isOf(to.kind, 'external') || isEntry(from) || isOf(from.kind, 'external')) continue;
      if (number(edge, 'timeout') !== undefined || flag(edge, 'circuit-breaker') === true) continue;
      yield {
        at: atEdge(edge),
        message: `${from.label} waits for ${to.label} without a limit: a stall there becomes one here`,
        fixes: [
          ...setEdgeAttribute(files, edge, 'timeout', '3 s'),
          // What changes something may be done twice by a second try.
          ...(accessOf(edge) === 'read' && !edge.attributes.has('retries')
            ? setEdgeAttributes(files, edge, { timeout: '3 s', retries: '2', backoff: 'jitter' }, 'Set a timeout, and retries with backoff')
            : []),
        ],
      };
    }
  },
});
