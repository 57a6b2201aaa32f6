import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
database photos { item: 2 MB }
`,
      at: 'item: 2 MB',
    },
  ],
  good: [
    `
s3 photos { item: 2 MB }
database places { item: 1 KB }
`,
  ],
};
