import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sns-fifo-unsupported-subscriber',
  area: 'messaging',
  severity: 'error',
  finds: 'A FIFO topic that something else than a queue subscribes to.',
  why: 'FIFO topics deliver to SQS queues only.',
  mend: 'Put a queue between.',
  source: 'Services: invalid connections',
  *check(design) {
    for (const topic of design.of('sns')) {
      if (!isFifo(design, topic)) continue;
      for (const edge of design.outgoing(topic)) {
        const to = design.element(edge.to.element);
        if (isOf(to.kind, 'sqs') || to.kind.provider !== 'aws') continue;
        yield { at: design.atEdge(edge), message: `${topic.label} is a FIFO topic: it cannot deliver to ${to.label}, only to queues` };
      }
    }
  },
});
