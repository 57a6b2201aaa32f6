import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { regions: 2 }
region us-east-1 {
  dynamodb items
}
`,
      at: 'regions: 2',
    },
  ],
  good: [
    `
requirements { regions: 2 }
region us-east-1 {
  dynamodb items
}
region eu-west-1 {
  dynamodb items
}
`,
  ],
};
