import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service offline
database waiting
offline -> waiting "delivered" { access: delete }
flow deliver {
  rate: 5k rps
  offline -> waiting
}
`,
      at: 'waiting',
    },
  ],
  good: [
    `
service offline
database waiting { partitioning: range, partition-key: week }
offline -> waiting "delivered" { access: delete }
flow deliver {
  rate: 5k rps
  offline -> waiting
}
`,
    `
service offline
database waiting { model: key-value }
offline -> waiting "delivered" { access: delete }
flow deliver {
  rate: 5k rps
  offline -> waiting
}
`,
    `
service offline
database waiting
offline -> waiting "store" { access: write }
flow keep {
  rate: 5k rps
  offline -> waiting
}
`,
  ],
};
