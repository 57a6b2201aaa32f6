import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sns-standard-to-sqs-fifo',
  area: 'messaging',
  severity: 'warning',
  finds: 'A standard topic that a FIFO queue subscribes to.',
  why: 'A standard topic neither keeps order nor delivers once, and a FIFO queue cannot subscribe to it.',
  mend: 'Make the topic FIFO too.',
  source: 'Services: invalid connections',
  unverified: true,
  *check(design) {
    for (const topic of design.of('sns')) {
      if (isFifo(design, topic)) continue;
      for (const edge of design.outgoing(topic)) {
        const to = design.element(edge.to.element);
        if (!isOf(to.kind, 'sqs') || !isFifo(design, to)) continue;
        yield {
          at: design.atEdge(edge),
          message: `${topic.label} is a standard topic, ${to.label} a FIFO queue: the subscription is refused`,
          fixes: setAttribute(design.files, topic, 'type', 'fifo'),
        };
      }
    }
  },
});
