import { isFifo } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lambda-destination-fifo',
  area: 'messaging',
  severity: 'error',
  finds: 'A function whose dead letters or results go to a FIFO queue or topic.',
  why: 'Dead letters and destinations of functions are standard queues and topics only.',
  mend: 'Use a standard queue.',
  source: 'Services: invalid connections',
  *check(design) {
    for (const fn of design.of('lambda')) {
      for (const key of ['dlq', 'destination']) {
        const value = fn.attributes.get(key)?.value;
        const targets = value?.type === 'list' ? value.items : value ? [value] : [];
        for (const target of targets) {
          if (target.type !== 'reference' || !isFifo(design, design.element(target.target))) continue;
          yield {
            at: design.at(fn, key),
            message: `${fn.label}: ${design.element(target.target).label} is FIFO, which a function cannot send to by itself: what fails is gone`,
          };
        }
      }
    }
  },
});
