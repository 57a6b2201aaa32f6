import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  database orders
}
region eu-west-1 {
  database copy
}
orders => copy { replication: synchronous }
`,
      at: 'replication: synchronous',
    },
  ],
  good: [
    `
region us-east-1 {
  database orders
  database near
}
region eu-west-1 {
  database copy
}
orders => copy { replication: asynchronous }
orders => near { replication: synchronous }
`,
  ],
};
