import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc shop {
  internet-gateway igw
  subnet front { access: public }
}
vpc other {
  subnet open { access: public }
}
`,
      at: 'access: public',
      fix: 'Add an internet gateway',
    },
  ],
  good: [
    `
vpc shop {
  internet-gateway igw
  subnet front { access: public }
}
vpc inner {
  subnet back { access: private }
}
`,
    `
vpc shop {
  subnet front { access: public }
}
`,
  ],
};
