import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 records { object-lock: compliance }
service shop
shop -> records
`,
      at: 'object-lock: compliance',
      fix: 'Set `versioning: true`',
    },
  ],
  good: [
    `
s3 records { object-lock: compliance, versioning: true }
s3 files
service shop
shop -> records, files
`,
  ],
};
