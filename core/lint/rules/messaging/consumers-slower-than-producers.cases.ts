import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
sqs jobs { dlq: dead }
sqs dead
worker work { instances: 2, capacity: 40 rps per instance }
flow run {
  rate: 100 rps
  user ~> jobs ~> work
}
`,
      at: 'capacity: 40 rps per instance',
    },
  ],
  good: [
    `
actor user
sqs jobs { dlq: dead }
sqs dead
worker work { instances: 3, capacity: 40 rps per instance }
flow run {
  rate: 100 rps
  user ~> jobs ~> work
}
`,
  ],
};
