import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc a {
  ec2 shop
}
vpc b {
  vpc-endpoint files { type: gateway, service: s3 }
}
s3 images
shop -> files -> images
`,
      at: '->',
    },
  ],
  good: [
    `
vpc b {
  ec2 shop
  vpc-endpoint files { type: gateway, service: s3 }
}
s3 images
shop -> files -> images
`,
  ],
};
