import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
elasticache hot
shop -> hot.replica "put" { access: write }
`,
      at: '->',
    },
    {
      arch: `
service shop
database leader
database read-replica
leader => read-replica
shop -> read-replica { access: write }
`,
      at: '->',
    },
  ],
  good: [
    `
service shop
service standby
database leader
database replica
leader => replica
shop -> leader { access: write }
standby -> replica { access: write, role: failover }
`,
    `
service shop
database leader
database read-replica
leader => read-replica
shop -> leader { access: write }
shop -> read-replica { access: read }
`,
  ],
};
