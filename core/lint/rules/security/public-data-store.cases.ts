import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
database db
user -> db
`,
      at: '->',
    },
    {
      arch: `
rds db { public: true, multi-az: true }
`,
      at: 'public: true',
      fix: 'Set `public: false`',
    },
  ],
  good: [
    `
actor user
service shop
database db
user -> shop -> db
`,
  ],
};
