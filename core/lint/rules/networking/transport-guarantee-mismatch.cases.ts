import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
a -> b { protocol: udp, delivery: at-least-once }
`,
      at: 'protocol: udp',
      fix: 'Set `protocol: tcp`',
    },
  ],
  good: [
    `
service a
service b
a -> b { protocol: udp, delivery: at-most-once }
`,
  ],
};
