import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
client app { concurrent: 1M }
service feed
app -> feed { interval: 5 s }
`,
      at: 'interval: 5 s',
    },
  ],
  good: [
    `
client app { concurrent: 1M }
service feed
app <-> feed
`,
  ],
};
