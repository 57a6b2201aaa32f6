import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  service shop
}
region eu-west-1 {
  database db
}
shop -> db
`,
      at: '->',
    },
  ],
  good: [
    `
region us-east-1 {
  service shop
  database db
  shop -> db
}
region eu-west-1 {
  database copy
}
db => copy
`,
    `
account front {
  region us-east-1 {
    service shop
  }
}
account data {
  region us-east-1 {
    database db
  }
  region backup {
    code: us-east-1
    database other
  }
}
shop -> db, other
`,
  ],
};
