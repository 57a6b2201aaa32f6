import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  azs: [a, b]
  subnet private
  fargate web { subnet: private, tasks: 3, azs: [a] }
}
`,
      at: 'azs: [a]',
      fix: 'Set `azs: [a, b]`',
    },
  ],
  good: [
    `
vpc net {
  azs: [a, b]
  subnet private
  fargate web { subnet: private, tasks: 3 }
}
`,
  ],
};
