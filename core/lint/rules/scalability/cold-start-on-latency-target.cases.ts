import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
lambda fn
flow ask {
  user -> fn
  requirements { latency: p99 200 ms }
}
`,
      at: 'fn',
    },
  ],
  good: [
    `
actor user
lambda fn { provisioned-concurrency: 10 }
flow ask {
  user -> fn
  requirements { latency: p99 400 ms }
}
`,
  ],
};
