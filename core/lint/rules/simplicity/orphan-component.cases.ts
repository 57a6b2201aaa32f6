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
      fix: 'Take c out',
    },
    { arch: '\nservice a\nservice b\ngroup g {\n  /// Left over.\n  service c { instances: 2 } // once\n}\na -> b\n', at: 'c', fix: 'Take c out' },
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
service a
service b
ec2 bastion "For administrators"
a -> b
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
