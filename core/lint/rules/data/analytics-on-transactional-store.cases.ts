import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
rds db { multi-az: true }
quicksight reports
user -> shop -> db
reports -> db
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service shop
rds db { multi-az: true }
redshift warehouse { nodes: 2 }
quicksight reports
user -> shop -> db
db => warehouse
reports -> warehouse
`,
  ],
};
