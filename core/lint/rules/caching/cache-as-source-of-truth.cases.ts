import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
elasticache carts { nodes: 2 }
shop -> carts { access: write }
`,
      at: 'carts',
    },
  ],
  good: [
    `
service shop
elasticache carts { nodes: 2, persistence: aof }
shop -> carts { access: write }
`,
    `
service shop
elasticache hot { nodes: 2 }
dynamodb items
shop -> hot { access: write }
shop -> items
`,
  ],
};
