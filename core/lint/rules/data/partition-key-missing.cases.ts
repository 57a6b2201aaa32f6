import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
database orders { shards: 8, replicas: 1, backup: 1 d }
service shop
shop -> orders
`,
      at: 'shards: 8',
    },
    {
      arch: `
architecture "Shop" { profile: production }
stream clicks { partitions: 12, retention: 7 d }
service shop
worker count
shop ~> clicks ~> count
`,
      at: 'partitions: 12',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
database orders { shards: 8, replicas: 1, backup: 1 d, partition-key: userId }
stream clicks { partitions: 12, retention: 7 d }
service shop
worker count
shop -> orders
shop ~> clicks { key: userId }
clicks ~> count
`,
    `
database orders { shards: 8, replicas: 1 }
service shop
shop -> orders
`,
  ],
};
