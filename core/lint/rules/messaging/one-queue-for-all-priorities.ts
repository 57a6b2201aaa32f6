import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'one-queue-for-all-priorities',
  area: 'messaging',
  severity: 'warning',
  finds: 'Flows of different priority that share a queue which knows none.',
  why: 'A queue hands out what came first: under load the important waits behind all the rest.',
  mend: 'Give each priority a queue and consumers of its own, or use a broker with priority queues.',
  source: 'Reference patterns: priority',
  *check({ of, settings, flowsThrough, at }) {
    for (const queue of of('sqs', 'queue', 'amazon-mq')) {
      if (settings(queue).flag('priority-queue') || (settings(queue).number('priorities') ?? 1) > 1) continue;
      const flows = flowsThrough(queue).flatMap((flow) => {
        const priority = numberIn('priority', flow.attributes);
        return priority === undefined ? [] : [{ flow, priority }];
      });
      const [first, ...others] = flows.sort((a, b) => a.priority - b.priority);
      const last = others.at(-1);
      if (!first || !last || first.priority === last.priority) continue;
      yield {
        at: at(queue),
        message: `${queue.label} knows no priority: ${first.flow.label} (${first.priority}) waits behind ${last.flow.label} (${last.priority})`,
      };
    }
  },
});
