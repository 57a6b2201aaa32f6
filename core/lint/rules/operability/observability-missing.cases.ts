import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
service shop
flow visit {
  user -> shop
}
`,
      at: '"Shop"',
      fix: 'Add monitoring with alarms',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
service shop
cloudwatch metrics { attached-to: shop }
flow visit {
  user -> shop
}
`,
  ],
};
