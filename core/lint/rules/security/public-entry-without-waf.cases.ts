import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
cloudfront cdn
service shop
user -> cdn -> shop
`,
      at: 'cdn',
      fix: 'Add a web application firewall',
    },
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
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
cloudfront cdn
waf guard { attached-to: cdn }
service shop
user -> cdn -> shop
`,
  ],
};
