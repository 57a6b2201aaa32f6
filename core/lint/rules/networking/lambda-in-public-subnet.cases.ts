import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  subnet public {
    access: public
    lambda work
  }
}
`,
      at: 'work',
    },
  ],
  good: [
    `
vpc net {
  subnet private {
    access: private
    lambda work
  }
}
`,
  ],
};
