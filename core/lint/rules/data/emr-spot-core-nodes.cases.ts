import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
emr jobs { purchase: spot }
s3 files
jobs -> files
`,
      at: 'purchase: spot',
      fix: 'Set `purchase: on-demand`',
    },
  ],
  good: [
    `
emr jobs { purchase: on-demand, task-purchase: spot }
s3 files
jobs -> files
`,
  ],
};
