import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
api-gateway api { type: rest }
lambda work
flow ask {
  rate: 500 rps
  user -> api -> work
}
`,
      at: 'type: rest',
      fix: 'Set `type: http`',
    },
  ],
  good: [
    `
actor user
api-gateway api { type: http }
lambda work
flow ask {
  rate: 500 rps
  user -> api -> work
}
`,
  ],
};
