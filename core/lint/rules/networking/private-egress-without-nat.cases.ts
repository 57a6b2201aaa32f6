import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  internet-gateway igw
  subnet private {
    access: private
    fargate fetcher { tasks: 2 }
  }
}
external web
fetcher -> web
`,
      at: '->',
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
  subnet private {
    access: private
    fargate fetcher { tasks: 2 }
  }
}
external web
fetcher -> web
`,
  ],
};
