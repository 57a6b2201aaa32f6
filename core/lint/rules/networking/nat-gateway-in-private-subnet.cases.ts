import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  subnet private {
    access: private
    nat-gateway nat
  }
}
`,
      at: 'nat',
      fix: 'Set `mode: regional`',
    },
  ],
  good: [
    `
vpc net {
  internet-gateway igw
  subnet public {
    access: public
    nat-gateway nat
  }
}
`,
  ],
};
