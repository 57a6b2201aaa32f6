import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc a {
  ec2 shop
}
vpc b
vpc c {
  ec2 stock
}
vpc-peering first { between: [a, b] }
vpc-peering second { between: [b, c] }
shop -> stock
`,
      at: '->',
    },
  ],
  good: [
    `
vpc a {
  ec2 shop
}
vpc b
vpc c {
  ec2 stock
}
vpc-peering first { between: [a, b] }
vpc-peering second { between: [b, c] }
vpc-peering third { between: [a, c] }
shop -> stock
`,
  ],
};
