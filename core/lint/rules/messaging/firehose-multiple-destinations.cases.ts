import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
firehose logs
s3 archive
opensearch search
logs => archive
logs => search
`,
      at: '=>',
    },
  ],
  good: [
    `
firehose logs
s3 archive
redshift warehouse
logs => archive "staging"
logs => warehouse
`,
  ],
};
