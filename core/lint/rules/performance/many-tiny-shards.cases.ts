import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
opensearch index { source: 715 GB, shards: 2000, replicas: 2 }
`,
      at: 'shards: 2000',
      fix: 'Set `shards: 24`',
    },
  ],
  good: [
    `
opensearch index { source: 715 GB, shards: 53, replicas: 2 }
`,
    // Many, but each of a size.
    `
opensearch logs { source: 100 TB, shards: 2500, replicas: 1, use: logs }
`,
  ],
};
