import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
database orders { replicas: 1, failover: automatic, failover-time: 5 min, rto: 1 min }
shop -> orders
`,
      at: 'failover-time: 5 min',
    },
  ],
  good: [
    `
service shop
database orders { replicas: 1, failover: automatic, failover-time: 30 s, rto: 1 min }
shop -> orders
`,
  ],
};
