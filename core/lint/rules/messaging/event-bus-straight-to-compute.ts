import { hasDeadLetter, isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'event-bus-straight-to-compute',
  area: 'messaging',
  severity: 'info',
  finds: 'A bus or topic that calls compute with nothing between, and no dead-letter queue.',
  why: "An event that the target does not take is retried for a while and then gone; once it is delivered, later failures are nobody's.",
  mend: 'Put a queue between, or name a dead-letter queue.',
  source: 'Reference patterns: dead letters',
  *check(design) {
    for (const bus of design.of('eventbridge', 'sns')) {
      if (hasDeadLetter(design, bus)) continue;
      for (const edge of design.outgoing(bus)) {
        const to = design.element(edge.to.element);
        if (!isMessage(edge) || !design.isCompute(to) || hasDeadLetter(design, to) || to.attributes.has('destination')) continue;
        yield {
          at: design.atEdge(edge),
          message: `${bus.label} hands events to ${to.label} with no queue and no dead-letter queue: what fails there is lost`,
          fixes: [],
        };
      }
    }
  },
});
