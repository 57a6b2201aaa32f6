import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs { type: fifo, dlq: dead }
sqs dead
`,
      at: 'dlq: dead',
      fix: 'Set `type: fifo`',
    },
  ],
  good: [
    `
sqs jobs { type: fifo, dlq: dead }
sqs dead { type: fifo }
`,
  ],
};
