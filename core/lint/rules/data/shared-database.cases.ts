import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service orders
service billing
database db
orders -> db { access: write }
billing -> db { access: write }
`,
      at: '->',
    },
  ],
  good: [
    `
service orders
service billing
database db
database bills
orders -> db { access: write }
billing -> bills { access: write }
`,
    `
group "Leaderboard" {
  lambda submit
  lambda rank
}
dynamodb scores
submit -> scores { access: write }
rank -> scores { access: write }
`,
  ],
};
