import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sns topic
dynamodb items
topic ~> items
`,
      at: '~>',
    },
  ],
  good: [
    `
sns topic
sqs jobs { dlq: dead }
sqs dead
topic ~> jobs
`,
  ],
};
