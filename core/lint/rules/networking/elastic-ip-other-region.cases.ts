import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  elastic-ip fixed { attached-to: host }
}
region eu-west-1 {
  ec2 host
}
`,
      at: 'attached-to: host',
    },
  ],
  good: [
    `
region us-east-1 {
  elastic-ip fixed { attached-to: host }
  ec2 host
}
`,
  ],
};
