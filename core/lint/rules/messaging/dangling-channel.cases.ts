import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
sqs orders
shop ~> orders
`,
      at: 'orders',
    },
  ],
  good: [
    `
service shop
sqs orders { dlq: dead }
sqs dead
worker bill
shop ~> orders ~> bill
`,
  ],
};
