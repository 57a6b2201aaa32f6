import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
elasticache hot { engine: memcached, nodes: 2, persistence: aof }
`,
      at: 'persistence: aof',
      fix: 'Set `engine: redis`',
    },
  ],
  good: [
    `
elasticache hot { engine: redis, nodes: 2, persistence: aof }
`,
  ],
};
