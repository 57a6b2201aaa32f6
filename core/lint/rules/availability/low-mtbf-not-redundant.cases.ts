import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop { mtbf: 5000 h, mttr: 4 h }
user -> shop
`,
      at: 'mtbf: 5000 h',
    },
  ],
  good: [
    `
actor user
service shop { mtbf: 5000 h, mttr: 4 h, instances: 2 }
user -> shop
`,
  ],
};
