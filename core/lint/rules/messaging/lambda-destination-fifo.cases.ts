import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
lambda work { dlq: dead }
sqs dead { type: fifo }
`,
      at: 'dlq: dead',
    },
  ],
  good: [
    `
lambda work { dlq: dead }
sqs dead
`,
  ],
};
