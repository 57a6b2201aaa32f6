import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop { instances: 3, state: session }
`,
      at: 'state: session',
      fix: 'Set `state: none`',
    },
  ],
  good: [
    `
service shop { instances: 3, state: session }
cache sessions { nodes: 2 }
shop -> sessions
`,
  ],
};
