import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
vpc net {
  azs: [a, b]
  subnet public {
    access: public
    alb front
    ec2 web { instances: 2 }
  }
}
front -> web
`,
      at: 'web',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
vpc net {
  azs: [a, b]
  subnet public {
    access: public
    alb front
  }
  subnet private {
    access: private
    ec2 web { instances: 2 }
  }
}
front -> web
`,
  ],
};
