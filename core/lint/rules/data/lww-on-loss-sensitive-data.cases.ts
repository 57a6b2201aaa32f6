import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service pay
database ledger { leadership: multi-leader, conflicts: last-write-wins }
pay -> ledger { access: transaction }
`,
      at: 'conflicts: last-write-wins',
    },
  ],
  good: [
    `
service pay
database ledger { leadership: multi-leader, conflicts: home-region }
database likes { leadership: multi-leader, conflicts: last-write-wins }
pay -> ledger { access: transaction }
pay -> likes
`,
  ],
};
