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
    { arch: '\nec2 web { instances: 2, az: b }\n', at: 'az: b', fix: 'Set `azs: [b, a]`' },
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
