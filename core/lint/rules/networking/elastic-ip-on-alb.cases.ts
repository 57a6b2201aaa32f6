import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
elastic-ip fixed { attached-to: entry }
alb entry
`,
      at: 'attached-to: entry',
    },
  ],
  good: [
    `
elastic-ip fixed { attached-to: entry }
nlb entry
alb inner
entry -> inner
`,
  ],
};
