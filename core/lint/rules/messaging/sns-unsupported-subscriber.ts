import { isOf } from '../../../model/lineage.ts';
import { isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sns-unsupported-subscriber',
  area: 'messaging',
  severity: 'error',
  finds: 'A topic that is to deliver to a service that cannot subscribe.',
  why: 'Topics deliver to queues, functions, Firehose, HTTP, mail, SMS and push, to nothing else.',
  mend: 'Put a queue or function between, or use EventBridge.',
  source: 'Services: invalid connections',
  *check(design) {
    for (const topic of design.of('sns')) {
      for (const edge of design.outgoing(topic)) {
        const to = design.element(edge.to.element);
        if (!isMessage(edge) || !isOf(to.kind, 'kinesis', 'step-functions', 'dynamodb', 'eventbridge', 's3', 'rds', 'aurora', 'msk', 'athena', 'redshift'))
          continue;
        yield { at: design.atEdge(edge), message: `${topic.label} cannot deliver to ${to.label}: ${to.kind.name} does not subscribe to topics` };
      }
    }
  },
});
