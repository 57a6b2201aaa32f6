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
    {
      arch: `
architecture "Shop" { profile: production }
service shop
external rates
shop -> rates "read" { response: 1 KB }
`,
      at: '->',
      fix: 'Set a timeout, and retries with backoff',
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
