import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service frontier
service fetcher
flow crawl {
  rate: 10 rps
  frontier -> fetcher
  fetcher ~> frontier { calls: 20, loop: true }
}
`,
      at: '~>',
    },
  ],
  good: [
    `
service frontier
service fetcher
flow crawl {
  rate: 10 rps
  frontier -> fetcher
  40%: fetcher ~> frontier { loop: true }
}
`,
  ],
};
