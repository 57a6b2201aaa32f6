import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor users { audience: global }
account front {
  region us-east-1 {
    alb entry
  }
}
account back {
  region us-east-1 {
    service shop
  }
}
users -> entry -> shop
`,
      at: 'audience: global',
    },
    {
      arch: `
actor users { audience: global }
region us-east-1 {
  alb entry
}
users -> entry
`,
      at: 'audience: global',
    },
  ],
  good: [
    `
actor users { audience: global }
cloudfront cdn
region us-east-1 {
  alb entry
}
users -> cdn -> entry
`,
  ],
};
