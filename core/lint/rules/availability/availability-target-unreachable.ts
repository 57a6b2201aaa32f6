import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'availability-target-unreachable',
  area: 'availability',
  severity: 'error',
  finds: 'A target of availability that the design does not reach.',
  why: 'Parts in series multiply: a chain is always worse than its weakest member, and what several flows share counts once but for all of them.',
  mend: 'Give the largest contributors a second copy in another zone, make a call asynchronous or optional, or lower the target.',
  source: 'Guidelines, availability; computed exactly over shared causes',
  check: (design) => missed(design, 'availability'),
});
