import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'throughput-target-missed',
  area: 'scalability',
  severity: 'error',
  finds: 'A flow that breaks below the throughput that is asked of it.',
  why: 'At that rate something on its way is used up: requests queue, are throttled or fail.',
  mend: 'Raise the limit that it names: more copies, shards or capacity units, or a quota increase.',
  source: 'Analysis of capacity',
  check: (design) => missed(design, 'throughput'),
});
