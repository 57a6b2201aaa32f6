import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor guest
service search
database properties
search -> properties "all of a place" { response: 37.5 MB }
flow find {
  rate: 250 rps
  guest -> search -> properties
}
`,
      at: 'response: 37.5 MB',
    },
  ],
  good: [
    // A page of it.
    `
actor guest
service search
database properties
search -> properties "one page" { response: 100 KB }
flow find {
  rate: 250 rps
  guest -> search -> properties
}
`,
    // Nobody waits for a batch, and files are large.
    `
actor guest
service report
database sales
object-store videos
report -> sales { response: 2 GB }
report -> videos { response: 2 GB }
flow nightly {
  rate: 1/day
  report -> sales
}
flow watch {
  rate: 1 rps
  guest -> report -> videos
}
`,
  ],
};
