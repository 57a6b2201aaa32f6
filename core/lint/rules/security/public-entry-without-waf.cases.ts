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
