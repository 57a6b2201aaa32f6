import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      // 50 million users get three updates a second.
      arch: `
stream ticks
service ticker { instances: 500 }
elasticache prices
actor user
flow tick {
  rate: 25.2k rps
  ticks => ticker
  ticker -> prices { access: read, calls: 5952 }
  ticker <-> user { calls: 5952 }
}
`,
      at: 'ticker',
    },
  ],
  good: [
    `
stream ticks
service ticker { instances: 500 }
elasticache prices
actor user
flow tick {
  rate: 25.2k rps
  ticks => ticker
  ticker <-> user { calls: 5952 }
}
flow start {
  rate: 500/day
  ticker -> prices { access: read }
}
`,
    `
stream ticks
service ticker { instances: 500 }
elasticache prices
actor user
flow tick {
  rate: 25.2k rps
  ticks => ticker -> prices { access: read }
  ticker <-> user { calls: 5952 }
}
`,
    // Each message is looked up once and pushed once.
    `
stream messages
service chat
cache sessions
actor user
flow deliver {
  rate: 1M rps
  messages => chat -> sessions { access: read }
  chat <-> user
}
`,
    `
service chat
cache presence
actor user
flow message {
  rate: 100 rps
  chat -> presence { access: read }
  chat <-> user
}
`,
  ],
};
