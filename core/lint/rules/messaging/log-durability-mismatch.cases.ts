import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
msk events { brokers: 2, replication-factor: 3 }
`,
      at: 'brokers: 2',
      fix: 'Set `brokers: 3`',
    },
  ],
  good: [
    `
msk events { brokers: 3, replication-factor: 3 }
`,
  ],
};
