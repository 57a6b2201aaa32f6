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
  ],
};
