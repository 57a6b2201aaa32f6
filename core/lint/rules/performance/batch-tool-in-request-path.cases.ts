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
    {
      arch: `
actor user
service shop
redshift warehouse
flow top {
  user -> shop -> warehouse
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
