import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 uploads
step-functions work
uploads ~> work
`,
      at: '~>',
    },
  ],
  good: [
    `
s3 uploads
eventbridge bus
step-functions work
uploads ~> bus ~> work
`,
  ],
};
