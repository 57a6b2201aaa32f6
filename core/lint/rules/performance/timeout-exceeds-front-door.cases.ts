import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
api-gateway api
lambda work { timeout: 1 min }
api -> work
`,
      at: 'timeout: 1 min',
    },
  ],
  good: [
    `
api-gateway api
lambda work { timeout: 10 s }
api -> work
`,
  ],
};
