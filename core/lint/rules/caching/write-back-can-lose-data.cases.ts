import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
cache hot { policy: write-back, nodes: 2 }
`,
      at: 'policy: write-back',
      fix: 'Set `policy: write-through`',
    },
  ],
  good: [
    `
cache hot { policy: write-back, replicas: 1 }
`,
  ],
};
