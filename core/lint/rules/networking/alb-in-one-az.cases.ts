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
    { arch: '\nalb front { azs: [a] }\n', at: 'azs: [a]', fix: 'Set `azs: [a, b]`' },
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
