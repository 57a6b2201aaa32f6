import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
gateway api
service shop
user -> api -> shop
`,
      at: 'api',
      fix: 'Set `auth: jwt`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
gateway api { auth: oauth }
service shop
user -> api -> shop
`,
  ],
};
