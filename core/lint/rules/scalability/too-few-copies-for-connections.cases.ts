import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user { concurrent: 50M }
service ticker { max-connections: 100k, instances: 50 }
ticker <-> user
`,
      at: 'instances: 50',
      fix: 'Set `instances: 500`',
    },
    {
      arch: `
actor user
service ticker { max-connections: 100k }
user <-> ticker { connections: 50M }
`,
      at: 'ticker',
      fix: 'Set `instances: 500`',
    },
  ],
  good: [
    `
actor user { concurrent: 50M }
service ticker { max-connections: 100k, instances: 2..500 }
ticker <-> user
`,
    `
actor user
service ticker { max-connections: 100k }
user <-> ticker
`,
    `
actor user { concurrent: 50M }
service shop { max-connections: 100k }
user -> shop
`,
  ],
};
