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
    {
      arch: `
service accounts
cache sessions { nodes: 1 }
accounts -> sessions { access: write }
`,
      at: 'sessions',
    },
  ],
  good: [
    `
service front
elasticache answers { nodes: 2, policy: cache-aside }
service search
front -> answers
front -> search "on a miss"
front -> answers "fill" { access: write }
`,
    `
service accounts
cache sessions { nodes: 2 }
accounts -> sessions { access: write }
`,
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
