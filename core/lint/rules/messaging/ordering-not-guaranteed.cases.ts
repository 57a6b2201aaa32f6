import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs { dlq: dead }
sqs dead
lambda work
jobs ~> work { ordered: true }
`,
      at: 'ordered: true',
      fix: 'Set `type: fifo`',
    },
  ],
  good: [
    `
kinesis jobs { partition-key: orderId }
lambda work
jobs => work { ordered: true }
`,
  ],
};
