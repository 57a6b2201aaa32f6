import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service a
service b
service c
service d
service e
service f
service g
flow ask {
  user -> a -> b -> c -> d -> e -> f -> g
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service a
service b
service c
flow ask {
  user -> a -> b -> c
}
`,
  ],
};
