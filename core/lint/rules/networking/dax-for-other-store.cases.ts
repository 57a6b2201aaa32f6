import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
dax cache { nodes: 3 }
rds db { multi-az: true }
cache -> db
`,
      at: '->',
    },
  ],
  good: [
    `
dax cache { nodes: 3 }
dynamodb items
cache -> items
`,
  ],
};
