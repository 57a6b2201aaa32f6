import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { availability: 99.95% }
actor users
nlb entry { azs: [a] }
service shop
users -> entry -> shop
`,
      at: 'azs: [a]',
      fix: 'Set `azs: [a, b]`',
    },
  ],
  good: [
    `
requirements { availability: 99.95% }
actor users
nlb entry { azs: [a, b] }
service shop
users -> entry -> shop
`,
    `
actor users
nlb entry { azs: [a] }
service shop
users -> entry -> shop
`,
  ],
};
