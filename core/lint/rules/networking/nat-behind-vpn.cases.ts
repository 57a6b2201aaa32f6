import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
on-premises office {
  service desk
}
vpc app {
  nat-gateway way-out
}
vpn tunnel
desk -> tunnel -> way-out
`,
      at: '->',
    },
  ],
  good: [
    `
on-premises office {
  service desk
}
vpc app {
  nat-gateway way-out
  ec2 shop
}
vpn tunnel
desk -> tunnel -> shop -> way-out
`,
  ],
};
