import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'latency-budget-exceeded',
  area: 'performance',
  severity: 'error',
  finds: 'A target of latency that the flow does not meet.',
  why: 'Response time is waiting plus processing, added up over everything that happens one after another.',
  mend: 'Cache, do independent calls at once, move work behind a queue, or put the parts nearer together.',
  source: 'Guidelines, latency',
  check: (design) => missed(design, 'latency'),
});
