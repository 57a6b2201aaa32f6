import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service web { instances: 20, capacity: 100 rps per instance }
flow visit {
  rate: 50 rps
  user -> web
}
`,
      at: 'capacity: 100 rps per instance',
    },
  ],
  good: [
    `
actor user
service web { instances: 3, capacity: 100 rps per instance }
flow visit {
  rate: 150 rps
  user -> web
}
`,
  ],
};
