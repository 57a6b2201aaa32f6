import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
database db { model: wide-column, replication-factor: 3, write-quorum: 3 }
`,
      at: 'write-quorum: 3',
      fix: 'Set `write-quorum: 2`',
    },
  ],
  good: [
    `
database db { model: wide-column, replication-factor: 3, write-quorum: 2, read-quorum: 2 }
`,
  ],
};
