import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs { visibility-timeout: 30 s, dlq: dead }
sqs dead
lambda work { timeout: 5 min }
jobs ~> work
`,
      at: 'visibility-timeout: 30 s',
      fix: 'Set `visibility-timeout: 30 min`',
    },
  ],
  good: [
    `
sqs jobs { visibility-timeout: 30 min, dlq: dead }
sqs dead
lambda work { timeout: 5 min }
jobs ~> work
`,
  ],
};
