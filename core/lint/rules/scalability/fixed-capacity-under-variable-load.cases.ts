import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service web { instances: 10 }
flow visit {
  rate: 100 rps
  peak: 4x
  user -> web
}
`,
      at: 'instances: 10',
      fix: 'Set `instances: 3..10`',
    },
    {
      arch: `
actor user
service web { instances: 2 }
flow visit {
  rate: 100 rps
  peak: 3x
  user -> web
}
`,
      at: 'instances: 2',
      fix: 'Set `instances: 2..6`',
    },
  ],
  good: [
    `
actor user
service web { instances: 3..10 }
flow visit {
  rate: 100 rps
  peak: 4x
  user -> web
}
`,
  ],
};
