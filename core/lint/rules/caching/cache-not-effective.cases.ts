import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
cache hot { hit: 1%, latency: 1 ms, nodes: 2 }
database db { latency: 5 ms }
shop -> hot
shop -> db
`,
      at: 'hit: 1%',
    },
  ],
  good: [
    `
service shop
cache hot { hit: 60%, latency: 1 ms, nodes: 2 }
database db { latency: 5 ms }
shop -> hot
shop -> db
`,
  ],
};
