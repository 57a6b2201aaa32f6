import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a { owner: red }
service b { owner: blue }
service c
`,
      at: 'c',
    },
  ],
  good: [
    `
service a { owner: red }
service b { owner: blue }
`,
  ],
};
