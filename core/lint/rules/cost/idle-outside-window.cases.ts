import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor trader
service ticker { instances: 500 }
flow tick {
  rate: 25k rps
  window: "9:30-16:00"
  trader -> ticker
}
`,
      at: 'instances: 500',
      fix: 'Set `instances: 2..500`',
    },
  ],
  good: [
    `
actor trader
service ticker { instances: 2..500 }
flow tick {
  rate: 25k rps
  window: "9:30-16:00"
  trader -> ticker
}
`,
    `
actor trader
service broker { instances: 20 }
flow order {
  rate: 855 rps
  window: "9:30-16:00"
  trader -> broker
}
flow look {
  rate: 100 rps
  trader -> broker
}
`,
    `
actor trader
on-premises site {
  service oms { instances: 4 }
}
flow order {
  window: "6.5 h a day"
  trader -> oms
}
`,
  ],
};
