import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 's3-event-other-target',
  area: 'messaging',
  severity: 'error',
  finds: 'A bucket that is to notify a service that it cannot notify.',
  why: 'Buckets notify queues, topics, functions and EventBridge.',
  mend: 'Put EventBridge or a function between.',
  source: 'Services: invalid connections',
  *check({ of, outgoing, element, atEdge }) {
    for (const bucket of of('s3')) {
      for (const edge of outgoing(bucket)) {
        const to = element(edge.to.element);
        if (
          edge.kind !== 'message' ||
          to.kind.provider !== 'aws' ||
          isOf(to.kind, 'sqs', 'sns', 'lambda', 'eventbridge') ||
          !['compute', 'containers', 'integration', 'streaming', 'database'].includes(to.kind.category)
        )
          continue;
        yield { at: atEdge(edge), message: `${bucket.label} cannot notify ${to.label} (${to.kind.name}): its events would never arrive` };
      }
    }
  },
});
