import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
service report { latency: 20 s }
shop -> report
`,
      at: '->',
    },
  ],
  good: [
    `
service shop
service report { latency: 20 s }
sqs jobs { dlq: dead }
sqs dead
shop ~> jobs ~> report
`,
  ],
};
