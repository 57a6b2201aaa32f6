import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 uploads
sqs jobs { type: fifo }
uploads ~> jobs
`,
      at: '~>',
    },
  ],
  good: [
    `
s3 uploads
sqs jobs
uploads ~> jobs
`,
  ],
};
