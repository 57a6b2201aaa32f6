import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
dynamodb items { streams: new-image }
lambda a
lambda b
lambda c
items => a
items => b
items => c
`,
      at: '=>',
    },
  ],
  good: [
    `
dynamodb items { streams: new-image }
lambda a
lambda b
items => a
items => b
`,
  ],
};
