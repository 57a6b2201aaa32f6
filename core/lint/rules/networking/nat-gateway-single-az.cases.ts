import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
vpc net {
  azs: [a, b]
  internet-gateway igw
  subnet public {
    access: public
    nat-gateway nat
  }
  subnet private {
    access: private
    fargate web { tasks: 2 }
  }
}
`,
      at: 'nat',
      fix: 'Set `mode: regional`',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
vpc net {
  azs: [a, b]
  internet-gateway igw
  subnet public {
    access: public
    nat-gateway nat { mode: regional }
  }
  subnet private {
    access: private
    fargate web { tasks: 2 }
  }
}
`,
  ],
};
