import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sns orders { type: fifo }
sqs work
lambda pack
orders ~> work ~> pack
`,
      at: '~>',
      fix: 'Set `type: fifo`',
    },
  ],
  good: [
    `
sns orders { type: fifo }
sns other
sqs work { type: fifo }
sqs rest
orders ~> work
other ~> rest
`,
  ],
};
