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
  ],
  good: [
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
