import { consumersOf } from '../../messages.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { spell } from '../../spell.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'visibility-timeout-shorter-than-work',
  area: 'messaging',
  severity: 'error',
  finds: 'A queue that shows a message again while it is still being handled.',
  why: 'A second consumer takes the message that the first still works on: it is handled twice, and again.',
  mend: "Set the visibility timeout above the consumer's timeout; for functions six times is advised.",
  source: 'Services: SQS and Lambda',
  *check(design) {
    for (const queue of design.of('sqs')) {
      const hidden = design.settings(queue).number('visibility-timeout');
      for (const consumer of consumersOf(design, queue)) {
        const run = consumer.attributes.has('timeout') ? design.settings(consumer).number('timeout') : undefined;
        if (hidden === undefined || run === undefined || run <= hidden) continue;
        yield {
          at: design.at(queue, 'visibility-timeout'),
          message: `${queue.label} shows a message again after ${formatDuration(hidden)}, but ${consumer.label} may take ${formatDuration(run)}: a second consumer takes it meanwhile`,
          related: [{ location: design.at(consumer, 'timeout'), message: 'May run so long' }],
          fixes: setAttribute(design.files, queue, 'visibility-timeout', spell(run * 6 > 43_200 ? run : run * 6)),
        };
      }
    }
  },
});
