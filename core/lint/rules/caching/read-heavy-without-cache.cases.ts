import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
database db
flow read {
  rate: 5k rps
  user -> shop -> db
}
`,
      at: 'db',
    },
    {
      // A copy elsewhere takes nothing off it.
      arch: `
actor user
service shop
database orders
database spare
orders => spare { replication: asynchronous }
flow read {
  rate: 5k rps
  user -> shop -> orders
}
`,
      at: 'orders',
    },
  ],
  good: [
    `
actor user
service shop
database first
database second
first => second { replication: asynchronous }
flow read {
  rate: 20k rps
  user -> shop -> any of (first, second)
}
`,
    `
actor user
service shop
elasticache hot { hit: 90%, nodes: 2 }
database db
flow read {
  rate: 5k rps
  user -> shop -> hot
  shop -> db "on a miss"
}
`,
    `
actor user
service shop
database carts { model: in-memory }
flow read {
  rate: 5k rps
  user -> shop -> carts
}
`,
  ],
};
