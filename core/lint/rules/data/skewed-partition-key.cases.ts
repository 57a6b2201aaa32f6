import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
dynamodb boards { partition-key: boardId, keys: 3 }
`,
      at: 'keys: 3',
    },
  ],
  good: [
    `
dynamodb boards { partition-key: playerId, keys: 10M }
`,
  ],
};
