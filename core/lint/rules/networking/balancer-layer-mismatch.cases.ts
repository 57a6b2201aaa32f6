import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
alb front
user -> front { protocol: udp }
`,
      at: 'protocol: udp',
    },
  ],
  good: [
    `
actor user
nlb front
user -> front { protocol: udp }
`,
  ],
};
