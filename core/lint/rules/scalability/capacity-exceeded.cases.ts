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
    {
      arch: `
actor user
service web { instances: 2..6, capacity: 100 rps per instance }
flow visit {
  rate: 800 rps
  user -> web
}
`,
      at: 'capacity: 100 rps per instance',
      fix: 'Set `instances: 2..8`',
    },
    {
      arch: `
actor user
kinesis clicks { mode: provisioned, shards: 2, record: 1 KB }
flow track {
  rate: 4500 rps
  user => clicks
}
`,
      at: 'shards: 2',
      fix: 'Set `shards: 5`',
    },
    {
      arch: `
actor user
s3 lake
flow track {
  rate: 7500 rps
  user -> lake { access: write }
}
`,
      at: 'lake',
      fix: 'Set `prefixes: 3`',
    },
    {
      arch: `
actor user
apprunner web { instances: 1..25, concurrency: 200, latency: 265 ms }
flow visit {
  rate: 20k rps
  user -> web { latency: 0.001 ms }
}
`,
      at: 'instances: 1..25',
      fix: 'Set `instances: 1..27`',
    },
    {
      arch: `
actor user
dynamodb items { item: 1 KB, mode: provisioned, rcu: 100, wcu: 100..500 }
flow put {
  rate: 750 rps
  user -> items { access: write }
}
`,
      at: 'wcu: 100..500',
      fix: 'Set `wcu: 100..750`',
    },
    {
      arch: `
actor user
lambda fn { latency: 1934 ms }
flow run {
  rate: 1k rps
  user -> fn { latency: 0.001 ms }
}
`,
      at: 'fn',
      fix: 'Once it is granted: `quotas: { concurrency: 2000 }`',
    },
    {
      arch: `
actor user
dynamodb items { item: 1 KB, quotas: { write-units: 50k rps, read-units: 60000 rps } }
flow put {
  rate: 61k rps
  user -> items { access: write }
}
`,
      at: 'items',
      fix: 'Once it is granted: `quotas: { write-units: 61000 rps }`',
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
