import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
endpoint-service prices
lambda quote
prices -> quote
`,
      at: 'prices',
    },
  ],
  good: [
    `
endpoint-service prices { balancer: inner }
nlb inner
service quote
inner -> quote
`,
  ],
};
