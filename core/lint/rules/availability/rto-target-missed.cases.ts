import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { rto: 1 h }
actor user
service shop { mttr: 1 min }
database db { rto: 4 h }
flow buy {
  user -> shop
  shop -> db
}
`,
      at: 'rto: 1 h',
    },
    {
      arch: `
requirements { rto: 1 min }
actor user
database orders { replicas: 1, failover: automatic, failover-time: 5 min }
flow buy {
  user -> orders
}
`,
      at: 'rto: 1 min',
    },
  ],
  good: [
    `
requirements { rto: 1 min }
actor user
database orders { replicas: 1, failover: automatic, failover-time: 30 s }
flow buy {
  user -> orders
}
`,
    `
requirements { rto: 8 h }
actor user
service shop { mttr: 1 min }
database db { rto: 4 h }
flow buy {
  user -> shop
  shop -> db
}
`,
    `
requirements { rto: 1 h }
actor user
service shop { mttr: 1 min }
database db { rto: 4 h }
flow buy {
  user -> shop
  optional shop -> db
}
`,
    `
requirements { rto: 1 h }
actor user
service shop
flow buy {
  user -> shop
}
`,
  ],
};
