import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor author
service post
cache timelines { nodes: 3 }
flow publish {
  rate: 10 rps
  author -> post
  post => timelines { calls: 1000, max-calls: 200M }
}
`,
      at: '=>',
    },
  ],
  good: [
    `
actor author
service post
cache timelines { nodes: 3 }
flow publish {
  rate: 10 rps
  author -> post
  post => timelines { calls: 1000, max-calls: 10000 }
}
`,
  ],
};
