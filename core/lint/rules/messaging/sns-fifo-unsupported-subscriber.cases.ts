import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sns topic { type: fifo }
lambda work
topic ~> work
`,
      at: '~>',
    },
  ],
  good: [
    `
sns topic { type: fifo }
sqs jobs { type: fifo }
topic ~> jobs
`,
  ],
};
