import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor author
service post
cache timelines
flow publish {
  rate: 10k rps
  author -> post
  post => timelines { calls: 1000 }
}
`,
      at: '=>',
    },
  ],
  good: [
    `
actor author
service post
cache timelines
flow publish {
  rate: 10k rps
  author -> post
  post => timelines { calls: 1000, batch: 100 }
}
`,
  ],
};
