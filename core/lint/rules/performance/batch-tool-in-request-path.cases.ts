import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
athena query
flow top {
  user -> shop -> query
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service shop
dynamodb results
athena query
flow top {
  user -> shop -> results
}
`,
  ],
};
