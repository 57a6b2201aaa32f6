import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
api-gateway api
lambda order { destination: failed }
sqs failed
api -> order
`,
      at: 'destination: failed',
    },
  ],
  good: [
    `
sns orders
lambda order { destination: failed }
sqs failed
orders ~> order
`,
  ],
};
