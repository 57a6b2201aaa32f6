import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  service a
}
region eu-west-1 {
  service b
}
database accounts
a -> accounts
b -> accounts
`,
      at: 'accounts',
    },
  ],
  good: [
    `
account front {
  region us-east-1 {
    service a
  }
}
account back {
  region us-east-1 {
    service b
  }
}
database accounts
a -> accounts
b -> accounts
`,
    `
region us-east-1 {
  service a
  database accounts-a
  a -> accounts-a
}
region eu-west-1 {
  service b
  database accounts-b
  b -> accounts-b
}
accounts-a => accounts-b { replication: asynchronous }
`,
  ],
};
