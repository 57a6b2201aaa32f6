import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
vpc main {
  subnet public { access: public }
  ec2 shop { subnet: public }
}
user -> shop
`,
      at: 'shop',
    },
    {
      arch: `
architecture "Shop" { profile: production }
actor user
alb front
service shop
user -> front -> shop
`,
      at: 'front',
      fix: 'Add a web application firewall',
    },
    {
      arch: `
architecture "Shop" { profile: production }
actor user
api-gateway api { auth: jwt }
lambda fn
user -> api -> fn
`,
      at: 'api',
      fix: 'Set `throttle: 1000 rps`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
alb front
waf guard { attached-to: front }
service shop
user -> front -> shop
`,
  ],
};
