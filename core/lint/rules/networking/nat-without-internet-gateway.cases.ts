import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
vpc net {
  subnet public {
    access: public
    nat-gateway nat
  }
}
`,
      at: 'nat',
      fix: 'Add an internet gateway',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
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
