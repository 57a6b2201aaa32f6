import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shortener
database links
flow create {
  rate: 1k rps
  user -> shortener
  shortener -> links "is it taken?" { calls: 1.009 }
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service shortener
database links
flow create {
  rate: 1k rps
  user -> shortener
  shortener -> links "is it taken?" { calls: 1.009, max-calls: 5 }
  shortener -> links "store" { calls: 2 }
}
`,
  ],
};
