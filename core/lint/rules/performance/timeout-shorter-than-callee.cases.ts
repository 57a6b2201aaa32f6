import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b { latency: p50 200 ms, p99 2 s }
a -> b { timeout: 1 s }
`,
      at: 'timeout: 1 s',
      fix: 'Set `timeout: 3 s`',
    },
  ],
  good: [
    `
service a
service b { latency: p50 200 ms, p99 2 s }
a -> b { timeout: 3 s }
`,
  ],
};
