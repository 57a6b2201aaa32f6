import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
service a
service b
service c
service d
flow ask {
  user -> a -> b -> c -> d
}
`,
      at: 'ask',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
service a
service b
service c
service d
xray traces { attached-to: [a, b, c, d] }
flow ask {
  user -> a -> b -> c -> d
}
`,
  ],
};
