import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
firehose clicks
dynamodb items
clicks => items
`,
      at: '=>',
    },
  ],
  good: [
    `
firehose clicks
s3 raw
clicks => raw
`,
  ],
};
