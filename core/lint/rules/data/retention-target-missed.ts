import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retention-target-missed',
  area: 'data',
  severity: 'error',
  finds: 'Stores that all remove data earlier than it is to be kept.',
  why: 'What has to be kept, for the law or for later questions, is gone when it is asked for.',
  mend: 'Keep it longer, or move it to an archive before it expires.',
  source: 'Requirements of the design',
  check: (design) => missed(design, 'retention'),
});
