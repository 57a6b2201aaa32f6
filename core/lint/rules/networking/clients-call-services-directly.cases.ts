import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
client app
service orders
service billing
service stock
app -> orders, billing, stock
`,
      at: '->',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
client app
api-gateway api
service orders
service billing
service stock
app -> api
api -> orders, billing, stock
`,
  ],
};
