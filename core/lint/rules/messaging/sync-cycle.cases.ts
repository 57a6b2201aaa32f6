import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
a -> b
b -> a
`,
      at: '->',
    },
  ],
  good: [
    `
service a { instances: 3 }
a -> a "another copy"
`,
    `
service a
service b
a -> b
b ~> a
`,
  ],
};
