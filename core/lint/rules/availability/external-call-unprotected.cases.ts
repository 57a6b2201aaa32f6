import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
service shop
external bank
shop -> bank
`,
      at: '->',
      fix: 'Set `timeout: 3 s`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
service shop
external bank
shop -> bank { timeout: 2 s }
`,
  ],
};
