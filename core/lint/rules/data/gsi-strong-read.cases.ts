import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
lambda fn
dynamodb orders { partition-key: id }
fn -> orders "query the GSI by user" { consistency: strong }
`,
      at: 'consistency: strong',
      fix: 'Set `consistency: eventual`',
    },
  ],
  good: [
    `
lambda fn
dynamodb orders { partition-key: id }
fn -> orders "get by id" { consistency: strong }
fn -> orders "query the GSI by user" { consistency: eventual }
`,
  ],
};
