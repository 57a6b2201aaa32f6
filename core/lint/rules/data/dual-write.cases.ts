import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service submit
dynamodb scores
sqs updates
flow score {
  user -> submit
  submit -> scores { access: write }
  submit ~> updates
}
`,
      at: '~>',
    },
  ],
  good: [
    `
actor user
service submit
dynamodb scores { streams: new-image }
lambda relay
sqs updates
flow score {
  user -> submit
  submit -> scores { access: write }
  scores => relay
  relay ~> updates
}
`,
  ],
};
