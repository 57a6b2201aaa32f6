import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service a
service b
service c
a -> b { retries: 3, backoff: jitter }
b -> c { retries: 3, backoff: jitter }
flow ask {
  user -> a
  a -> b
  b -> c
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
a -> b
b -> c { retries: 3, backoff: jitter }
flow ask {
  user -> a -> b -> c
}
`,
  ],
};
