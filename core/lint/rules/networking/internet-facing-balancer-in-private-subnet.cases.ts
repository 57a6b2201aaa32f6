import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
vpc net {
  azs: [a, b]
  subnet private {
    access: private
    alb front
  }
}
user -> front
`,
      at: 'front',
    },
  ],
  good: [
    `
actor user
vpc net {
  azs: [a, b]
  subnet public {
    access: public
    alb front
  }
}
user -> front
`,
  ],
};
