import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service web
user -> web { bandwidth: 500 Mbit/s, response: 20 KB }
flow visit {
  rate: 5k rps
  user -> web
}
`,
      at: 'bandwidth: 500 Mbit/s',
    },
  ],
  good: [
    `
actor user
service web
user -> web { bandwidth: 1 Gbit/s, response: 20 KB }
flow visit {
  rate: 5k rps
  user -> web
}
`,
  ],
};
