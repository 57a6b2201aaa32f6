import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
firehose delivery
s3 clicks
s3 orders
delivery => clicks, orders
`,
      at: '=>',
    },
    {
      arch: `
firehose delivery
opensearch search
redshift warehouse
delivery => search
delivery => warehouse
`,
      at: '=>',
    },
  ],
  good: [
    `
firehose clicks-in
firehose orders-in
s3 clicks
s3 orders
clicks-in => clicks
orders-in => orders
`,
    `
lambda clean
firehose delivery { transform: clean }
opensearch search
s3 backup
delivery -> clean
delivery => search
delivery => backup "what failed"
`,
  ],
};
