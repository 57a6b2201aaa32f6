import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
step-functions work { type: express, timeout: 1 h }
`,
      at: 'timeout: 1 h',
      fix: 'Set `type: standard`',
    },
  ],
  good: [
    `
step-functions work { type: standard, timeout: 1 h }
`,
  ],
};
