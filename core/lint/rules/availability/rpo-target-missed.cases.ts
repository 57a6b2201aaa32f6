import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { rpo: 1 h }
rds db { backup: 1 d, multi-az: true }
`,
      at: 'rpo: 1 h',
      fix: 'Set `backup: 1 h` of db',
    },
    {
      arch: `
requirements { rpo: 1 min }
service shop
database here
database there
here => there { replication: asynchronous, lag: 5 min }
flow buy {
  shop -> here { access: write }
}
`,
      at: 'rpo: 1 min',
    },
  ],
  good: [
    `
requirements { rpo: 1 h }
rds db { backup: 15 min, multi-az: true }
`,
    `
requirements { rpo: 1 min }
service shop
database here
database there
here => there { replication: synchronous, lag: 5 min }
flow buy {
  shop -> here { access: write }
}
`,
  ],
};
