import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'firehose-unsupported-destination',
  area: 'messaging',
  severity: 'error',
  finds: 'Firehose that is to deliver to a service that it cannot deliver to.',
  why: 'It delivers to S3, Redshift, OpenSearch, HTTP endpoints and partners, not to tables, queues or functions.',
  mend: 'Read the data stream with a function instead.',
  source: 'Services: invalid connections',
  *check({ of, outgoing, element, atEdge, settings }) {
    for (const stream of of('firehose')) {
      for (const edge of outgoing(stream)) {
        const to = element(edge.to.element);
        const isTransform = isOf(to.kind, 'lambda') && (settings(stream).has('transform') || edge.kind === 'request');
        if (!isOf(to.kind, 'dynamodb', 'rds', 'aurora', 'sqs', 'sns', 'lambda', 'elasticache', 'fargate', 'ecs', 'ec2') || isTransform) continue;
        yield { at: atEdge(edge), message: `${stream.label} cannot deliver to ${to.label} (${to.kind.name}): it is none of its destinations` };
      }
    }
  },
});
