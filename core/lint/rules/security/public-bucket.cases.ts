import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 files { public-access: allowed }
`,
      at: 'public-access: allowed',
      fix: 'Set `public-access: blocked`',
    },
  ],
  good: [
    `
s3 files
`,
  ],
};
