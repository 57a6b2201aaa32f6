import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
actor user
vpc net {
  subnet private {
    access: private
    fargate web { tasks: 2 }
  }
}
user -> web
`,
      at: '->',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
actor user
vpc net {
  azs: [a, b]
  subnet public {
    access: public
    alb front
  }
  subnet private {
    access: private
    fargate web { tasks: 2 }
  }
}
user -> front -> web
`,
  ],
};
