import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rto-target-missed',
  area: 'availability',
  severity: 'error',
  finds: 'A part that a flow cannot do without, and that takes longer to come back, or to be taken over, than the requirements accept.',
  why: 'While it is away the whole flow is.',
  mend: 'Give it a second copy that takes over, or shorten its recovery.',
  source: 'Guidelines, availability',
  check: (design) => missed(design, 'rto'),
});
