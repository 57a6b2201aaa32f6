import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop { instances: 40, pool-size: 20 }
database db { engine: postgresql, max-connections: 500 }
shop -> db
`,
      at: 'max-connections: 500',
    },
  ],
  good: [
    `
service shop { instances: 10, pool-size: 20 }
database db { engine: postgresql, max-connections: 500 }
shop -> db
`,
  ],
};
