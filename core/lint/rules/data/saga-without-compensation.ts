import { accessOf } from '../../../analysis/load.ts';
import { tagged } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'saga-without-compensation',
  area: 'data',
  severity: 'error',
  finds: 'A saga with a step that changes something and names nothing that undoes it.',
  why: 'A saga rolls back only by compensating: a step without it cannot be undone.',
  mend: 'Name what undoes it (`compensation: "release the room"`), or take the tag `saga` off.',
  source: 'Guidelines, data',
  *check({ analysis }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      if (!tagged(flow.attributes, 'saga')) continue;
      const changing = journey.hops.filter((hop) => hop.calls.some((call) => call.to.element.kind.category === 'database' && accessOf(hop, call) === 'write'));
      for (const { step, calls } of changing.slice(0, -1)) {
        if (step.attributes.has('compensation')) continue;
        yield {
          at: { uri: step.source.uri, range: step.source.name },
          message: `Flow ${flow.label}: nothing undoes the change to ${calls[0]!.to.element.label} when a later step fails`,
        };
      }
    }
  },
});
