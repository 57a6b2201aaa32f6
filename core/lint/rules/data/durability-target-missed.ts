import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'durability-target-missed',
  area: 'data',
  severity: 'error',
  finds: 'A store of objects or volumes that is designed to keep less of them than is asked for.',
  why: 'What is lost there is lost for good, however well everything else is built.',
  mend: 'Choose a storage class that keeps more, or keep a copy in a second store.',
  source: 'Requirements of the design; durability that providers design for',
  check: (design) => missed(design, 'durability'),
});
