import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retry-amplification',
  area: 'availability',
  severity: 'warning',
  finds: 'Retries at several layers whose product is large.',
  why: 'Each layer multiplies the tries of the one above: a small fault at the end becomes an overload.',
  mend: 'Retry at one layer only, with a circuit breaker.',
  source: 'Guidelines, availability',
  options: { most: { default: 10, doc: 'Largest number of calls at the end for one request.' } },
  *check({ analysis, number }, { most }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      const tries = new Map<number, number>();
      for (const { from, calls, step } of journey.hops) {
        for (const { to, edge, loop } of calls) {
          if (loop || edge.kind !== 'request') continue;
          const retries = numberIn('retries', step.attributes) ?? number(edge, 'retries') ?? 0;
          const before = tries.get(from.index) ?? 1;
          const product = before * (1 + retries);
          if (product > (tries.get(to.index) ?? 1)) tries.set(to.index, product);
          if (product > most! && retries > 0 && before > 1) {
            yield {
              at: { uri: step.source.uri, range: step.source.name },
              message: `Flow ${flow.label}: with the retries before it, one request can become ${product} calls of ${to.element.label}`,
            };
          }
        }
      }
    }
  },
});
