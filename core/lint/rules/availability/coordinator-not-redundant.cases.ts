import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
coordinator zk { nodes: 2 }
`,
      at: 'nodes: 2',
      fix: 'Set `nodes: 3`',
    },
  ],
  good: [
    `
coordinator zk { nodes: 5 }
`,
  ],
};
