import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service sales
service cars
service houses
service bikes
sales -> cars [type = CAR], houses [type = HOUSE], bikes [type = BIKE]
`,
      at: '->',
    },
  ],
  good: [
    `
service sales
sns topic
sqs cars { dlq: dead }
sqs houses { dlq: dead }
sqs dead
sales ~> topic ~> cars, houses
`,
    `
service sales
sqs jobs { dlq: dead }
sqs dead
lambda sorter
service cars
service houses
service bikes
sales ~> jobs ~> sorter
sorter -> cars [type = CAR], houses [type = HOUSE], bikes [type = BIKE]
`,
  ],
};
