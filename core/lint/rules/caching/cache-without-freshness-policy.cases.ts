import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
elasticache hot { policy: cache-aside, nodes: 2 }
`,
      at: 'hot',
      fix: 'Set `ttl: 1 h`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
elasticache hot { policy: cache-aside, ttl: 1 h, nodes: 2 }
`,
  ],
};
