import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
cloudfront cdn
alb front
user -> cdn -> front
user -> front "pages"
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
cloudfront cdn
alb front
user -> cdn -> front
`,
  ],
};
