import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
nlb front
waf guard { attached-to: front }
`,
      at: 'attached-to: front',
    },
  ],
  good: [
    `
alb front
waf guard { attached-to: front }
`,
  ],
};
