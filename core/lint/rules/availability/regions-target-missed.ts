import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'regions-target-missed',
  area: 'availability',
  severity: 'error',
  finds: 'Fewer regions than are asked for.',
  why: 'What stands in one region is lost with it.',
  mend: 'Add the region, with what the flows need there, and replication of the data.',
  source: 'Requirements of the design',
  check: (design) => missed(design, 'regions'),
});
