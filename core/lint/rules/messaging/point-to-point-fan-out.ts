import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'point-to-point-fan-out',
  area: 'messaging',
  severity: 'info',
  finds: 'A service that tells the same to three or more consumers one by one.',
  why: 'Each new consumer changes the producer, and one slow consumer holds up the others.',
  mend: 'Publish once to a topic or bus, and let the consumers subscribe.',
  source: 'Guidelines, messaging',
  options: { consumers: { default: 3, doc: 'Number of targets from which it speaks.' } },
  *check({ elements, outgoing, incoming, element, atEdge, isBroker, isCompute }, { consumers }) {
    for (const from of elements) {
      if (!isCompute(from)) continue;
      // Behind a queue nobody waits for it.
      const into = incoming(from);
      if (into.length > 0 && into.every((edge) => edge.kind !== 'request' && isBroker(element(edge.from.element)))) continue;
      const conditional = outgoing(from).filter((edge) => edge.guard !== undefined && isCompute(element(edge.to.element)) && edge.kind === 'request');
      if (conditional.length < consumers!) continue;
      yield {
        at: atEdge(conditional[0]!),
        message: `${from.label} decides by itself which of ${conditional.length} services to call, and waits: each new one changes it`,
      };
    }
  },
});
