import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
api-gateway api
step-functions order { type: standard }
lambda pay
api -> order "wait for the result"
order -> pay
`,
      at: '->',
      fix: 'Set `type: express`',
    },
  ],
  good: [
    `
api-gateway api
step-functions order { type: standard }
step-functions quick { type: express }
api -> order "start"
api -> quick "wait for the result"
`,
  ],
};
