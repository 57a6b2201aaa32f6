import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
appsync api
documentdb orders
api -> orders
`,
      at: '->',
    },
  ],
  good: [
    `
appsync api
dynamodb orders
lambda stock
documentdb items
api -> orders, stock
stock -> items
`,
  ],
};
