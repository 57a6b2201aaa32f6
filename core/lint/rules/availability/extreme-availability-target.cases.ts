import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { availability: 99.999% }
actor user
dynamodb items
flow read {
  user -> items
}
`,
      at: 'availability: 99.999%',
    },
  ],
  good: [
    `
requirements { availability: 99.9% }
actor user
dynamodb items
flow read {
  user -> items
}
`,
    `
requirements { availability: 99.999% }
actor user
dynamodb items
flow read {
  criticality: critical
  user -> items
}
`,
  ],
};
