import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 lake "Data lake"
`,
      at: 'lake',
    },
  ],
  good: [
    `
s3 lake "Data lake" { lifecycle: [standard-ia after 30 d] }
`,
  ],
};
