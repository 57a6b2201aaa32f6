import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shortener
database counter { items: 1 }
flow create {
  rate: 1k rps
  user -> shortener -> counter "next number" { access: update }
}
`,
      at: '->',
    },
  ],
  good: [
    // A thousand numbers at a time, which nobody waits for.
    `
actor user
service shortener
service keys
database counter { items: 1 }
flow create {
  rate: 1k rps
  user -> shortener
}
flow refill {
  rate: 1k rps
  keys -> counter { access: update }
}
`,
    // Seldom, and many rows.
    `
actor user
service shortener
database settings { items: 1 }
database links { items: 1M }
flow create {
  rate: 10 rps
  user -> shortener -> settings { access: update }
}
flow store {
  rate: 1k rps
  user -> shortener -> links { access: write }
}
`,
  ],
};
