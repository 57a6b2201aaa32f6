import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'fan-out-without-bound',
  area: 'scalability',
  severity: 'warning',
  finds: 'A call that one request can cause a million times or more.',
  why: 'The largest case, not the mean, decides how long a queue gets and what is throttled.',
  mend: 'Treat the large cases apart: let their readers fetch instead of pushing to each.',
  source: 'Reference systems: fan-out',
  options: { most: { default: 1_000_000, doc: 'Calls of one request from which it speaks.' } },
  *check({ analysis }, { most }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      for (const { step, calls } of journey.hops) {
        const largest = numberIn('max-calls', step.attributes);
        if (largest === undefined || largest < most!) continue;
        yield {
          at: { uri: step.source.uri, range: step.source.name },
          message: `Flow ${flow.label}: one request can cause ${formatCount(largest)} calls of ${calls[0]!.to.element.label}`,
        };
      }
    }
  },
});
