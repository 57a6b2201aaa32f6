import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
database orders { leadership: multi-leader, replicas: 2 }
service shop
shop -> orders
`,
      at: 'leadership: multi-leader',
      fix: 'Set `conflicts: last-write-wins`',
    },
    {
      arch: `
database carts { model: key-value, leadership: leaderless, replication-factor: 3 }
service shop
shop -> carts
`,
      at: 'leadership: leaderless',
    },
  ],
  good: [
    `
database orders { leadership: multi-leader, replicas: 2, conflicts: merge }
database carts { replicas: 2 }
database events { engine: cassandra, leadership: leaderless, replication-factor: 3 }
service shop
shop -> orders, carts, events
`,
  ],
};
