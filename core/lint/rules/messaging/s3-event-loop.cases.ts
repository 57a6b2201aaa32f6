import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 images
lambda resize
images ~> resize
resize -> images "put small"
`,
      at: '->',
    },
  ],
  good: [
    `
s3 images
s3 small
lambda resize
images ~> resize
resize -> small "put small"
`,
  ],
};
