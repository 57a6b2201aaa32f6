import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service feed
service ranking { criticality: low }
flow read {
  criticality: critical
  user -> feed
  feed -> ranking
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service feed
service ranking { criticality: low }
flow read {
  criticality: critical
  user -> feed
  optional feed -> ranking
}
`,
  ],
};
