import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service booking
elasticache holds { engine: redis, cluster-mode: true, shards: 3, replicas: 1 }
booking -> holds "SET EX NX" { access: write }
`,
      at: '->',
    },
    {
      arch: `
service booking
elasticache holds { engine: redis, shards: 3, replicas: 1 }
booking -> holds "lock the room" { access: write }
`,
      at: '->',
    },
  ],
  good: [
    `
service booking
elasticache holds { engine: redis, nodes: 2 }
booking -> holds "SET EX NX" { access: write }
`,
    `
service booking
elasticache holds { engine: redis, shards: 3, replicas: 1 }
booking -> holds "lock the room" { access: write, note: "Redlock" }
`,
    // Not a lock.
    `
service booking
elasticache results { engine: redis, shards: 3, replicas: 1 }
booking -> results "holdings of a guest" { access: write }
`,
  ],
};
