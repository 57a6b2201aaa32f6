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
group rack-1 {
  service oms-1
}
group rack-2 {
  service oms-2
}
database open-orders
oms-1 -> open-orders { access: write }
oms-2 -> open-orders { access: write }
`,
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
