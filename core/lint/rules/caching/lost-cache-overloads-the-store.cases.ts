import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
elasticache hot { hit: 95%, nodes: 2 }
database db { capacity: 1k rps }
flow read {
  rate: 10k rps
  user -> shop -> hot
  shop -> db "on a miss"
}
`,
      at: 'hit: 95%',
    },
  ],
  good: [
    `
actor user
service shop
elasticache hot { hit: 95%, nodes: 2 }
database db { capacity: 20k rps }
flow read {
  rate: 10k rps
  user -> shop -> hot
  shop -> db "on a miss"
}
`,
  ],
};
