import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 's3-event-to-fifo',
  area: 'messaging',
  severity: 'error',
  finds: 'A bucket that is to notify a FIFO queue or topic.',
  why: 'Buckets notify standard queues and topics only.',
  mend: 'Put EventBridge between.',
  source: 'Services: invalid connections',
  *check(design) {
    for (const bucket of design.of('s3')) {
      for (const edge of design.outgoing(bucket)) {
        const to = design.element(edge.to.element);
        if (edge.kind !== 'message' || !isOf(to.kind, 'sqs', 'sns') || !isFifo(design, to)) continue;
        yield { at: design.atEdge(edge), message: `${bucket.label} cannot notify ${to.label}, which is FIFO: buckets notify standard queues and topics only` };
      }
    }
  },
});
