import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
redshift warehouse
documentdb orders
orders => warehouse
`,
      at: '=>',
    },
  ],
  good: [
    `
redshift warehouse
s3 files
files => warehouse
`,
  ],
};
