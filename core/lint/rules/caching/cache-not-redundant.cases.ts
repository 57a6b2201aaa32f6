import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
lambda board
elasticache cache { nodes: 1 }
dynamodb scores
user -> board -> cache
board -> scores
`,
      at: 'nodes: 1',
      fix: 'Set `nodes: 2`',
    },
  ],
  good: [
    `
actor user
lambda board
elasticache cache { nodes: 2 }
dynamodb scores
user -> board -> cache
board -> scores
`,
  ],
};
