import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
dynamodb items { item: 1 KB, keys: 2 }
flow write {
  rate: 5k rps
  user -> items { access: write }
}
`,
      at: 'items',
    },
    {
      arch: `
actor user
service web { instances: 3, capacity: 100 rps per instance }
flow visit {
  rate: 200 rps
  peak: 4x
  user -> web
}
`,
      at: 'capacity: 100 rps per instance',
      fix: 'Set `instances: 8`',
    },
  ],
  good: [
    `
actor user
service web { instances: 10, capacity: 100 rps per instance }
flow visit {
  rate: 200 rps
  peak: 4x
  user -> web
}
`,
    `
actor user
lambda fn { latency: p50 2 s, quotas: { concurrency: 5000 } }
flow run {
  rate: 1k rps
  user -> fn
}
`,
  ],
};
