import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor trader
service broker
flow order {
  rate: 20M/day
  window: "9:30-16:00"
  trader -> broker
}
`,
      at: 'rate: 20M/day',
    },
  ],
  good: [
    `
actor trader
service broker
flow order {
  rate: 855 rps
  window: "9:30-16:00"
  trader -> broker
}
`,
    `
actor trader
service broker
flow order {
  rate: 20M/day
  peak: 4x
  window: "9:30 am to 4:00 pm"
  trader -> broker
}
`,
    `
actor reader
service news
flow read {
  rate: 20M/day
  window: "20 h a day"
  reader -> news
}
`,
  ],
};
