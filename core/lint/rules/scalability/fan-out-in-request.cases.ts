import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor reader
service timeline
database posts
flow feed {
  rate: 100 rps
  reader -> timeline
  timeline -> posts { calls: 500 }
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor reader
service timeline
database posts
flow feed {
  rate: 100 rps
  reader -> timeline
  timeline -> posts { calls: 500, batch: 100 }
}
`,
    `
actor author
service post
queue work
worker fan-out
cache timelines
post ~> work ~> fan-out
flow publish {
  author -> post ~> work ~> fan-out
  fan-out -> timelines { calls: 1000 }
}
`,
  ],
};
