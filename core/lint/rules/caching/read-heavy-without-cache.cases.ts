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
  ],
  good: [
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
