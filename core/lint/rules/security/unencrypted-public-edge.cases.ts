import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
user -> shop { protocol: http }
`,
      at: 'protocol: http',
      fix: 'Set `protocol: https`',
    },
  ],
  good: [
    `
actor user
service shop
user -> shop { protocol: https }
`,
  ],
};
