import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
elasticache hot { shards: 3 }
`,
      at: 'shards: 3',
      fix: 'Set `replicas: 1`',
    },
  ],
  good: [
    `
elasticache hot { shards: 3, replicas: 1 }
`,
  ],
};
