import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs orders
lambda work
orders ~> work
`,
      at: 'orders',
      fix: 'Add a dead-letter queue',
    },
    {
      arch: `
sqs orders "Orders" {
  type: fifo
}
lambda work
orders ~> work
`,
      at: 'orders',
      fix: 'Add a dead-letter queue',
    },
  ],
  good: [
    `
sqs orders { dlq: orders-dead }
sqs orders-dead
lambda work
orders ~> work
`,
  ],
};
