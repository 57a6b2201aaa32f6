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
    // It sorts what users send, and takes the answers of both.
    `
actor user
service trading
service rules-a
service rules-b
kinesis answers
user -> trading
trading -> rules-a [A], rules-b [B]
answers ~> trading ~> user
flow order {
  user -> trading -> rules-a
}
flow answer {
  answers ~> trading ~> user
}
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
