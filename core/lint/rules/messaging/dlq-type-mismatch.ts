import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dlq-type-mismatch',
  area: 'messaging',
  severity: 'warning',
  finds: 'A dead-letter queue of the other type than its queue.',
  why: 'The dead-letter queue of a FIFO queue must be FIFO too, and that of a standard queue standard.',
  mend: 'Give both the same type.',
  source: 'Services: invalid connections',
  unverified: true,
  *check(design) {
    for (const queue of design.of('sqs')) {
      const value = queue.attributes.get('dlq')?.value;
      if (value?.type !== 'reference') continue;
      const dead = design.element(value.target);
      if (!isOf(dead.kind, 'sqs') || isFifo(design, dead) === isFifo(design, queue)) continue;
      const type = isFifo(design, queue) ? 'fifo' : 'standard';
      yield {
        at: design.at(queue, 'dlq'),
        message: `${queue.label} is ${type}, its dead-letter queue ${dead.label} is not: it is refused, and what fails stays in the queue`,
        fixes: setAttribute(design.files, dead, 'type', type),
      };
    }
  },
});
