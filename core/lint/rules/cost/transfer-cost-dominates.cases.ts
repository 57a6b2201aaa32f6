import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
region us-east-1 {
  alb front
  ec2 web { instances: 2, type: m5.large }
}
flow download {
  rate: 100 rps
  response: 1 MB
  user -> front -> web
}
`,
      at: 'front',
    },
  ],
  good: [
    `
actor user
region us-east-1 {
  alb front
  ec2 web { instances: 2, type: m5.large }
}
flow visit {
  rate: 1 rps
  response: 10 KB
  user -> front -> web
}
`,
  ],
};
