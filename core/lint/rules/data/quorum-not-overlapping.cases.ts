import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
database db { model: wide-column, replication-factor: 3, write-quorum: 1, read-quorum: 1 }
`,
      at: 'read-quorum: 1',
      fix: 'Set `read-quorum: 3`',
    },
  ],
  good: [
    `
database db { model: wide-column, replication-factor: 3, write-quorum: 2, read-quorum: 2 }
`,
  ],
};
