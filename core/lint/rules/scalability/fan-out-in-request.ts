import { formatCount, formatRate } from '../../../analysis/format.ts';
import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'fan-out-in-request',
  area: 'scalability',
  severity: 'warning',
  finds: 'A user who waits for a hundred calls or more of one element.',
  why: 'The slowest of many calls decides how long the user waits, and the load behind is that many times the traffic.',
  mend: 'Prepare the answer when the data changes, do the work behind a queue or change stream, or ask for many at once (`batch`).',
  source: 'Reference systems: fan-out',
  options: { most: { default: 100, doc: 'Calls of one request from which it speaks.' } },
  *check({ analysis, isEntry }, { most }) {
    for (const { flow, journey, calls } of analysis.load.flows.values()) {
      if (!journey.starts.some(({ visit }) => isEntry(visit.element))) continue;
      for (const { hop, call, access, calls: rate } of calls) {
        const batch = numberIn('batch', hop.step.attributes, call.edge.attributes) ?? 1;
        const each = (numberIn('calls', hop.step.attributes, call.edge.attributes) ?? 1) / Math.max(1, batch);
        if (call.edge.kind !== 'request' || !hop.from.awaited || hop.step.optional || each < most!) continue;
        // The parts of one upload go to one object, and what users do themselves they see.
        if (isEntry(hop.from.element) || (access === 'write' && call.to.element.kind.category === 'storage')) continue;
        const total = rate.peak > 0 ? `, ${formatRate(rate.peak)} in all` : '';
        yield {
          at: { uri: hop.step.source.uri, range: hop.step.source.name },
          message: `Flow ${flow.label}: whoever starts it waits for ${formatCount(each)} calls of ${call.to.element.label}${total}`,
        };
      }
    }
  },
});
