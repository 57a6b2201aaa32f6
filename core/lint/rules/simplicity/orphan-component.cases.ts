import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
service c
a -> b
`,
      at: 'c',
    },
  ],
  good: [
    `
service a
service b
cloudwatch metrics { attached-to: a }
sqs jobs { dlq: dead }
sqs dead
a -> b
b ~> jobs ~> a
`,
    `
group collect {
  firehose clicks
  s3 files
}
group query {
  athena sql
}
collect => query
`,
  ],
};
