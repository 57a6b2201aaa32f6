import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
dynamodb items
`,
      at: 'items',
      fix: 'Set `point-in-time-recovery: true`',
    },
    {
      arch: `
architecture "Shop" { profile: production }
rds db { multi-az: true }
`,
      at: 'db',
      fix: 'Set `backup: 1 d`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
rds db { multi-az: true, backup: 1 d }
dynamodb items { point-in-time-recovery: true }
`,
  ],
};
