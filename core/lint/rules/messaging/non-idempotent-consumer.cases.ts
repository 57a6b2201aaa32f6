import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs payments { dlq: dead }
sqs dead
lambda book
payments ~> book { idempotent: false }
`,
      at: 'idempotent: false',
    },
  ],
  good: [
    `
sqs payments { dlq: dead }
sqs dead
lambda book
payments ~> book { idempotent: "payment number" }
`,
  ],
};
