import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
database db { shards: 4, replicas: 1, capacity: 5k rps per shard }
flow read {
  rate: 100 rps
  user -> shop -> db
}
`,
      at: 'shards: 4',
      fix: 'Set `shards: 1`',
    },
  ],
  good: [
    `
actor user
service shop
database db { shards: 4, replicas: 1, capacity: 5k rps per shard }
flow read {
  rate: 15k rps
  user -> shop -> db
}
`,
  ],
};
