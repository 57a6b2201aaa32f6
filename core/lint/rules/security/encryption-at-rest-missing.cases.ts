import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
rds db { multi-az: true, backup: 1 d }
`,
      at: 'db',
      fix: 'Set `encrypted: true`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
rds db { multi-az: true, backup: 1 d, encrypted: true }
`,
  ],
};
