import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor users
vpc app {
  nat-gateway way-out
  ec2 shop
}
users -> way-out -> shop
`,
      at: '->',
    },
  ],
  good: [
    `
actor users
external maps
vpc app {
  nat-gateway way-out
  alb entry
  ec2 shop
}
users -> entry -> shop -> way-out -> maps
`,
  ],
};
