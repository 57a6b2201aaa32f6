import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
eventbridge bus
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
lambda work
bus ~> jobs ~> work
`,
      at: 'bus',
      fix: 'Add a dead-letter queue',
    },
  ],
  good: [
    `
eventbridge bus { dlq: bus-dead }
sqs bus-dead
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
lambda work
bus ~> jobs ~> work
`,
    `
eventbridge bus
lambda work
bus ~> work
`,
  ],
};
