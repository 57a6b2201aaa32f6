import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  vpc-endpoint queues { type: gateway, service: sqs }
}
`,
      at: 'type: gateway',
      fix: 'Set `type: interface`',
    },
  ],
  good: [
    `
vpc net {
  vpc-endpoint tables { type: gateway, service: dynamodb }
}
`,
  ],
};
