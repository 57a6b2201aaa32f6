import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { rto: 4 h }
sqs jobs { retention: 1 h, dlq: dead }
sqs dead
`,
      at: 'retention: 1 h',
      fix: 'Set `retention: 8 h`',
    },
  ],
  good: [
    `
requirements { rto: 4 h }
sqs jobs { retention: 4 d, dlq: dead }
sqs dead
`,
  ],
};
