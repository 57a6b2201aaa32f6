import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
cloudfront cdn { ttl: 1 h }
service shop
flow read {
  user -> cdn -> shop
  requirements { freshness: 5 min }
}
`,
      at: 'freshness: 5 min',
    },
    {
      arch: `
actor user
service shop
database orders
database copy
orders => copy { lag: 10 min }
flow read {
  user -> shop -> copy "read"
  requirements { freshness: 5 min }
}
`,
      at: 'freshness: 5 min',
    },
  ],
  good: [
    `
actor user
service shop
database orders
database copy
orders => copy { lag: 1 s }
flow read {
  user -> shop -> copy "read"
  requirements { freshness: 5 min }
}
`,
    `
actor user
cloudfront cdn { ttl: 1 min }
service shop
flow read {
  user -> cdn -> shop
  requirements { freshness: 5 min }
}
`,
  ],
};
