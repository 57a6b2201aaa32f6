import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
nlb front
lambda work
front -> work
`,
      at: '->',
    },
  ],
  good: [
    `
alb front
lambda work
front -> work
`,
  ],
};
