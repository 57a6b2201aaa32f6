import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service web { instances: 2, capacity: 100 rps per instance }
flow visit {
  rate: 50 rps
  user -> web
  requirements { throughput: 1k rps }
}
`,
      at: 'throughput: 1k rps',
    },
  ],
  good: [
    `
actor user
service web { instances: 20, capacity: 100 rps per instance }
flow visit {
  rate: 50 rps
  user -> web
  requirements { throughput: 1k rps }
}
`,
  ],
};
