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
    {
      arch: `
opensearch index { shards: 53, replicas: 0 }
`,
      at: 'shards: 53',
      fix: 'Set `replicas: 1`',
    },
    {
      arch: `
aurora bookings { type: limitless, compute-redundancy: 0 }
`,
      at: 'compute-redundancy: 0',
      fix: 'Set `compute-redundancy: 1`',
    },
    {
      arch: `
aurora bookings { type: limitless, shards: 4 }
`,
      at: 'shards: 4',
      fix: 'Set `compute-redundancy: 1`',
    },
  ],
  good: [
    `
elasticache hot { shards: 3, replicas: 1 }
`,
    `
opensearch index { shards: 53 }
`,
    `
aurora bookings { type: limitless, shards: 4, compute-redundancy: 2 }
`,
  ],
};
