import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { rto: 1 min }
service shop
database orders { replicas: 1, failover: automatic, failover-time: 5 min }
shop -> orders
`,
      at: 'failover-time: 5 min',
    },
  ],
  good: [
    `
requirements { rto: 1 min }
service shop
database orders { replicas: 1, failover: automatic, failover-time: 30 s }
shop -> orders
`,
  ],
};
