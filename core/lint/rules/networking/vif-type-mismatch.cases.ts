import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
on-premises office {
  service desk
}
direct-connect line { locations: 2 }
s3 archive
desk -> line -> archive
`,
      at: 'line',
      fix: 'Set `vif: public`',
    },
    {
      arch: `
direct-connect line { vif: public, locations: 2 }
vpc app {
  ec2 shop
}
line -> shop
`,
      at: 'vif: public',
      fix: 'Set `vif: private`',
    },
  ],
  good: [
    `
direct-connect line { vif: private, locations: 2 }
direct-connect other { vif: public, locations: 2 }
vpc app {
  ec2 shop
}
s3 archive
line -> shop
other -> archive
`,
  ],
};
