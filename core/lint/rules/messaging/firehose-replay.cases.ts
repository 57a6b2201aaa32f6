import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
firehose clicks
lambda count
count -> clicks "read"
`,
      at: '->',
    },
  ],
  good: [
    `
firehose clicks
lambda emit
s3 raw
emit => clicks => raw
`,
  ],
};
