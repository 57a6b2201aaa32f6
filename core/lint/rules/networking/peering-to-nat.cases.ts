import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc a {
  ec2 shop
}
vpc b {
  nat-gateway way-out
}
vpc-peering link { between: [a, b] }
shop -> way-out
`,
      at: '->',
    },
  ],
  good: [
    `
vpc a {
  ec2 shop
}
vpc b {
  nat-gateway way-out
}
transit-gateway hub { attachments: [a, b] }
shop -> way-out
`,
  ],
};
