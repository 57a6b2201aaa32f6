import { hasDeadLetter, isMessage } from '../../messages.ts';
import { addAfter, attributeEdit } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'bus-without-dlq',
  area: 'messaging',
  severity: 'info',
  finds: 'An event bus whose rules keep nothing of what their targets did not take.',
  why: 'An event that cannot be delivered is tried for a day and then dropped; queues behind the bus never saw it.',
  mend: 'Name a dead-letter queue for the rules (`dlq:`).',
  source: 'Reference patterns: dead letters',
  *check(design) {
    for (const bus of design.of('eventbridge')) {
      if (hasDeadLetter(design, bus)) continue;
      // Straight to compute it is the finding of another rule.
      const to = design.outgoing(bus).find((edge) => isMessage(edge) && !design.isCompute(design.element(edge.to.element)));
      if (!to) continue;
      const edit = attributeEdit(design.files, bus, 'dlq', `${bus.name}-dead`);
      yield {
        at: design.at(bus),
        message: `${bus.label} has no dead-letter queue: an event that ${design.element(to.to.element).label} cannot be given is gone`,
        fixes: edit ? addAfter(design.files, bus, [`sqs ${bus.name}-dead`], 'Add a dead-letter queue', [edit]) : [],
      };
    }
  },
});
