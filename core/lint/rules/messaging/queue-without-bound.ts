import { consumersOf, hasDeadLetter, isDeadLetter } from '../../messages.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'queue-without-bound',
  area: 'messaging',
  severity: 'warning',
  finds: 'A queue that says neither how long nor how much it keeps, nor where messages go that fail.',
  why: 'While consumers are down or too slow it grows without end, or drops what nobody hears of.',
  mend: 'State `retention` (old messages are worth less than new ones) or `max-length`, and a dead-letter queue.',
  source: 'Reference systems: hotel reservation',
  from: 'production',
  *check(design) {
    for (const queue of design.of('queue')) {
      if (['retention', 'max-length'].some((key) => queue.attributes.has(key))) continue;
      if (hasDeadLetter(design, queue) || isDeadLetter(design, queue) || consumersOf(design, queue).length === 0) continue;
      yield {
        at: design.at(queue),
        message: `${queue.label} states no retention, no length and no dead-letter queue: it grows without end, or loses messages in silence`,
        fixes: setAttribute(design.files, queue, 'retention', '1 d'),
      };
    }
  },
});
