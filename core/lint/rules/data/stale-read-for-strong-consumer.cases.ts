import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
database leader
database follower
leader => follower { replication: asynchronous }
shop -> follower { consistency: strong }
`,
      at: 'consistency: strong',
    },
    {
      arch: `
actor user
service shop
rds orders { multi-az: true, replicas: 1 }
shop -> orders.replica "read"
flow confirm "See what was just ordered" {
  consistency: read-your-writes
  user -> shop
  shop -> orders.replica
}
`,
      at: '->',
    },
  ],
  good: [
    `
service shop
database leader
database follower
leader => follower { replication: asynchronous }
shop -> leader { consistency: strong }
shop -> follower { consistency: eventual }
`,
    `
actor user
service shop
rds orders { multi-az: true, replicas: 1 }
flow confirm "See what was just ordered" {
  consistency: read-your-writes
  user -> shop -> orders.primary
}
`,
  ],
};
