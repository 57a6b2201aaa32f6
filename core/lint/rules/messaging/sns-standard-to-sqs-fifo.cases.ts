import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sns topic
sqs jobs { type: fifo }
topic ~> jobs
`,
      at: '~>',
      fix: 'Set `type: fifo`',
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
