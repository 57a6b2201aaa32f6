import { isOf } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { isFifo } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sns-fifo-to-standard-queue',
  area: 'messaging',
  severity: 'info',
  finds: 'A FIFO topic with a standard queue behind it.',
  why: 'It works, but order and single delivery end at the queue.',
  mend: 'Make the queue FIFO where order matters.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    for (const topic of design.of('sns')) {
      if (!isFifo(design, topic)) continue;
      for (const edge of design.outgoing(topic)) {
        const queue = design.element(edge.to.element);
        if (!isOf(queue.kind, 'sqs') || isFifo(design, queue)) continue;
        const ordered = design.flag(edge, 'ordered') === true || design.outgoing(queue).some((next) => design.flag(next, 'ordered') === true);
        yield {
          at: design.atEdge(edge),
          severity: ordered ? 'warning' : 'info',
          message: `${topic.label} keeps order, ${queue.label} behind it does not: ${ordered ? 'the order that is asked for' : 'order and single delivery'} ends there`,
          fixes: setAttribute(design.files, queue, 'type', 'fifo'),
        };
      }
    }
  },
});
