import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rpo-target-missed',
  area: 'availability',
  severity: 'error',
  finds: 'Backups further apart, or a copy further behind, than the data loss that the requirements accept.',
  why: 'After a bad write or a deletion only the last backup brings the data back, after the loss of a store only its copy: all since then is lost.',
  mend: 'Shorten the interval to the RPO, use point-in-time recovery, or replicate synchronously.',
  source: 'Guidelines, availability',
  check: (design) => missed(design, 'rpo'),
});
