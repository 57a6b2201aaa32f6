import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
eventbridge bus
lambda work
bus ~> work
`,
      at: '~>',
    },
  ],
  good: [
    `
eventbridge bus
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
lambda work
bus ~> jobs ~> work
`,
    `
sns topic
sqs dead
lambda work { dlq: dead }
topic ~> work
`,
  ],
};
