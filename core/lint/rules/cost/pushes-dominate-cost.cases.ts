import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user { concurrent: 50M }
service bridge
appsync api { subscriptions: true }
flow tick {
  rate: 25.2k rps
  bridge -> api
  api <-> user { calls: 5952 }
}
`,
      at: 'api',
    },
  ],
  good: [
    `
actor user
service bridge
appsync api { subscriptions: true }
flow score {
  rate: 10 rps
  bridge -> api
  api <-> user { calls: 100 }
}
`,
    `
actor user
service ticker { instances: 500 }
flow tick {
  rate: 25.2k rps
  ticker <-> user { calls: 5952 }
}
`,
  ],
};
