import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
stream clicks { partitions: 8, key: userId }
worker count { instances: 12 }
clicks ~> count
`,
      at: 'instances: 12',
      fix: 'Set `instances: 8`',
    },
  ],
  good: [
    `
stream clicks { partitions: 12, key: userId }
worker count { instances: 12 }
clicks ~> count
`,
  ],
};
