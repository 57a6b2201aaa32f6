import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs { dlq: dead }
sqs dead
dynamodb items
jobs ~> items
`,
      at: '~>',
    },
  ],
  good: [
    `
sqs jobs { dlq: dead }
sqs dead
lambda work
dynamodb items
jobs ~> work
work -> items
`,
  ],
};
