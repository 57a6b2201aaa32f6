import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { regions: 2 }
account front {
  region us-east-1 {
    dynamodb items
  }
}
account back {
  region us-east-1 {
    dynamodb items
  }
}
`,
      at: 'regions: 2',
    },
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
