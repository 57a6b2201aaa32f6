import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
dynamodb a
aurora b
neptune c
opensearch d { nodes: 3 }
timestream e
keyspaces f
`,
      at: 'f',
    },
  ],
  good: [
    `
dynamodb a
aurora b
`,
  ],
};
