import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs { dlq: dead }
sqs dead
lambda work
jobs ~> work { delivery: exactly-once }
`,
      at: 'delivery: exactly-once',
      fix: 'Set `delivery: at-least-once`',
    },
  ],
  good: [
    `
sqs jobs { type: fifo, dlq: dead }
sqs dead { type: fifo }
lambda work
jobs ~> work { delivery: exactly-once }
`,
  ],
};
