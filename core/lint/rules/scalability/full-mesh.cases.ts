import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service node { instances: 200 }
node <-> node
`,
      at: '<->',
    },
  ],
  good: [
    `
service node { instances: 5 }
node <-> node
`,
    `
service node { instances: 200 }
node ~> node
`,
  ],
};
