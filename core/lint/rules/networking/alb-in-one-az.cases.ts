import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  subnet public {
    access: public
    az: a
    alb front
  }
}
`,
      at: 'front',
    },
  ],
  good: [
    `
vpc net {
  azs: [a, b]
  subnet public {
    access: public
    alb front
  }
}
`,
  ],
};
