import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service orders
database db { consistency: eventual }
orders -> db { access: transaction }
`,
      at: 'access: transaction',
    },
  ],
  good: [
    `
service orders
database db { consistency: strong }
orders -> db { access: transaction }
`,
  ],
};
