import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
eventbridge bus
sqs q1 { dlq: dead }
sqs q2 { dlq: dead }
sqs q3 { dlq: dead }
sqs q4 { dlq: dead }
sqs q5 { dlq: dead }
sqs q6 { dlq: dead }
sqs dead
bus ~> q1 [type = A], q2 [type = A], q3 [type = A], q4 [type = A], q5 [type = A], q6 [type = A]
`,
      at: '~>',
    },
  ],
  good: [
    `
eventbridge bus
sqs q1 { dlq: dead }
sqs dead
bus ~> q1 [type = A]
`,
  ],
};
