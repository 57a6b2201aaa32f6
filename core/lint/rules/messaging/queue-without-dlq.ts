import { consumersOf, hasDeadLetter, isDeadLetter, isFifo } from '../../messages.ts';
import { addAfter, attributeEdit } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'queue-without-dlq',
  area: 'messaging',
  severity: 'warning',
  finds: 'A queue with consumers and no dead-letter queue.',
  why: 'A message that always fails is tried again and again until it expires: it blocks others, and then it is lost.',
  mend: 'Name a dead-letter queue (`dlq:`) and look at what arrives there.',
  source: 'Services: SQS; reference patterns: dead letters',
  *check(design) {
    for (const queue of design.of('sqs')) {
      if (hasDeadLetter(design, queue) || isDeadLetter(design, queue) || consumersOf(design, queue).length === 0) continue;
      const dead = `${queue.name}-dead`;
      const edit = attributeEdit(design.files, queue, 'dlq', dead);
      const type = isFifo(design, queue) ? ' { type: fifo }' : '';
      yield {
        at: design.at(queue),
        message: `${queue.label} has no dead-letter queue: a message that cannot be handled comes back until it expires`,
        fixes: edit ? addAfter(design.files, queue, [`sqs ${dead}${type}`], 'Add a dead-letter queue', [edit]) : [],
      };
    }
  },
});
