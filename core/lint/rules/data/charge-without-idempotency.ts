import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

const charges = /\b(?:charg|pay|payout|refund|debit|captur|authori[sz]e (?:the )?(?:card|amount))/iu;
const providers = /\b(?:payment|card|psp|acquirer|bank|stripe|paypal|adyen)/iu;

export default defineRule({
  id: 'charge-without-idempotency',
  area: 'data',
  severity: 'warning',
  finds: 'A charge at a payment provider that names no idempotency key.',
  why: 'When the answer is lost, nobody knows whether the money was taken: asking again may take it twice.',
  mend: 'Send a key that stays the same when it is tried again (`idempotent: "payment number"`).',
  source: 'Reference systems: hotel reservation, streaming service',
  *check({ edges, element, flag, files, atEdge, access }) {
    for (const edge of edges) {
      const to = element(edge.to.element);
      if (edge.kind !== 'request' || to.kind.category !== 'external' || edge.attributes.has('idempotent') || flag(edge, 'idempotent') === true) continue;
      if (!providers.test(`${to.name.replaceAll('-', ' ')} ${to.label}`) || !charges.test(edge.label ?? '')) continue;
      if (access(edge) === 'read' && /\b(?:status|look ?up|query|read)\b/iu.test(edge.label ?? '')) continue;
      yield {
        at: atEdge(edge),
        message: `${element(edge.from.element).label} charges at ${to.label} without an idempotency key: when the answer is lost, a second try may charge twice`,
        fixes: setEdgeAttribute(files, edge, 'idempotent', '"payment number"'),
      };
    }
  },
});
