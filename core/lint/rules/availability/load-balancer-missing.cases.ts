import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
ec2 web { instances: 3 }
user -> web
`,
      at: 'web',
    },
  ],
  good: [
    `
actor user
alb front
ec2 web { instances: 3 }
user -> front -> web
`,
  ],
};
