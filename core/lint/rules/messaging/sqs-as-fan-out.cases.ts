import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs orders { dlq: dead }
sqs dead
lambda bill
lambda ship
orders ~> bill
orders ~> ship
`,
      at: '~>',
    },
  ],
  good: [
    `
sns orders
sqs bills { dlq: dead }
sqs parcels { dlq: dead }
sqs dead
lambda bill
lambda ship
orders ~> bills ~> bill
orders ~> parcels ~> ship
`,
  ],
};
