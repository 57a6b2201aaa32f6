import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 clicks
athena sql
sql -> clicks
`,
      at: '->',
    },
    {
      arch: `
s3 clicks
redshift warehouse { spectrum: true }
warehouse -> clicks "reads in place"
`,
      at: '->',
    },
  ],
  good: [
    `
s3 clicks
glue-crawler crawler
glue-catalog tables
athena sql { catalog: tables }
crawler -> clicks, tables
sql -> clicks
`,
    `
s3 clicks
glue-catalog tables
emr spark { core: 3 }
spark -> tables "schema"
spark -> clicks
`,
    `
s3 clicks
redshift warehouse { nodes: 2 }
clicks => warehouse "load"
`,
  ],
};
