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
