import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retries-without-bound',
  area: 'performance',
  severity: 'info',
  finds: 'A call that is made again until it succeeds, with no bound on how often.',
  why: 'The mean looks harmless; the few that are tried many times have no bound on their latency, and load the store most when it is fullest.',
  mend: 'Say after how many tries it gives up (`max-calls`), or make the call so that once is enough.',
  source: 'Reference systems: keys',
  *check({ analysis }) {
    for (const { flow, journey, calls } of analysis.load.flows.values()) {
      if (journey.starts.length === 0) continue;
      for (const { hop, call } of calls) {
        const mean = numberIn('calls', hop.step.attributes, call.edge.attributes);
        // A mean that is no whole number above one: sometimes once, sometimes more.
        if (mean === undefined || mean <= 1 || Number.isInteger(mean) || call.edge.kind !== 'request' || !hop.from.awaited) continue;
        if (numberIn('max-calls', hop.step.attributes, call.edge.attributes) !== undefined) continue;
        yield {
          at: { uri: hop.step.source.uri, range: hop.step.source.name },
          message: `Flow ${flow.label}: ${hop.from.element.label} calls ${call.to.element.label} ${formatCount(mean)} times on average, and nothing says how often at the most`,
        };
      }
    }
  },
});
