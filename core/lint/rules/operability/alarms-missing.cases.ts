import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
service shop
cloudwatch metrics { attached-to: shop }
`,
      at: 'metrics',
      fix: 'Set `alarms: [errors, latency]`',
    },
    {
      arch: '\narchitecture "Shop" { profile: production }\nservice shop\nmonitoring metrics { attached-to: shop }\n',
      at: 'metrics',
      fix: 'Set `alarms: true`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
service shop
cloudwatch metrics { attached-to: shop, alarms: [errors] }
`,
  ],
};
