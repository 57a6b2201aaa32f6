import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service sales
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
lambda sorter
service cars
service houses
sales ~> jobs ~> sorter
sorter -> cars [type = CAR], houses [type = HOUSE]
`,
      at: 'sorter',
    },
  ],
  good: [
    `
service sales
sns topic
sqs cars { dlq: dead }
sqs houses { dlq: dead }
sqs dead
lambda car-worker
lambda house-worker
sales ~> topic
topic ~> cars [type = CAR], houses [type = HOUSE]
cars ~> car-worker
houses ~> house-worker
`,
    `
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
lambda worker
dynamodb small
s3 large
jobs ~> worker
worker -> small [size < 400 KB], large [otherwise] { access: write }
`,
  ],
};
