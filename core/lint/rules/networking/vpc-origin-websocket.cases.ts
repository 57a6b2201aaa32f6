import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor users
cloudfront cdn { vpc-origin: true }
alb entry
users -> cdn
cdn <-> entry
`,
      at: '<->',
    },
  ],
  good: [
    `
actor users
cloudfront cdn
alb entry
users -> cdn
cdn <-> entry
`,
  ],
};
