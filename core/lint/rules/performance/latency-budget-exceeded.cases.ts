import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service slow { latency: p50 300 ms, p99 900 ms }
flow ask {
  user -> slow
  requirements { latency: p99 200 ms }
}
`,
      at: 'latency: p99 200 ms',
    },
  ],
  good: [
    `
actor user
service fast { latency: p50 5 ms, p99 20 ms }
flow ask {
  user -> fast
  requirements { latency: p99 1 s }
}
`,
  ],
};
