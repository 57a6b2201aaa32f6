import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service broker
direct-connect dx
on-premises site {
  service oms
}
broker -> dx -> oms
`,
      at: 'dx',
      fix: 'Set `locations: 2`',
    },
  ],
  good: [
    `
service broker
direct-connect dx { connections: 2, locations: 2 }
on-premises site {
  service oms
}
broker -> dx -> oms
`,
    `
service broker
direct-connect dx
vpn fallback
on-premises site {
  service oms
}
broker -> dx -> oms
broker -> fallback -> oms
`,
  ],
};
