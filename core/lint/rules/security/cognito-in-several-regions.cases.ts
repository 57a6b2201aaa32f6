import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  cognito users
  service a
}
region eu-west-1 {
  service b
}
b -> users
`,
      at: 'users',
    },
  ],
  good: [
    `
account front {
  region us-east-1 {
    service a
  }
}
account identity {
  region us-east-1 {
    cognito users
  }
}
a -> users
`,
    `
region us-east-1 {
  cognito users
  service a
  a -> users
}
region eu-west-1 {
  cognito users
  service b
  b -> users
}
`,
  ],
};
