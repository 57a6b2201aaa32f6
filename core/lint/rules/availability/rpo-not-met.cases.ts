import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
rds db { backup: 1 d, rpo: 15 min, multi-az: true }
`,
      at: 'backup: 1 d',
      fix: 'Set `backup: 15 min`',
    },
    {
      arch: `
database here { rpo: 1 min }
database there
here => there { replication: asynchronous, lag: 5 min }
`,
      at: 'lag: 5 min',
    },
  ],
  good: [
    `
rds db { backup: 15 min, rpo: 15 min, multi-az: true }
`,
    `
requirements { rpo: 1 h }
rds db { backup: 1 d, multi-az: true }
`,
  ],
};
