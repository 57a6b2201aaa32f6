import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
kinesis clicks
lambda a
lambda b
lambda c
clicks => a
clicks => b
clicks => c
`,
      at: 'clicks',
      fix: 'Set `fan-out: enhanced`',
    },
  ],
  good: [
    `
kinesis clicks
lambda a
lambda b
clicks => a
clicks => b
`,
  ],
};
