import { missed } from '../../missed.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cost-target-exceeded',
  area: 'cost',
  severity: 'error',
  finds: 'A monthly cost above its target, at list price.',
  why: 'The configuration and the average load are billed whether the budget holds or not.',
  mend: 'Look at the largest lines: a smaller or reserved size, another pricing mode, caching, compression, less data over zones and to the internet.',
  source: 'Analysis of cost',
  check: (design) => missed(design, 'cost'),
});
