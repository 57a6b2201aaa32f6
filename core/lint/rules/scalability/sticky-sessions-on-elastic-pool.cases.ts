import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
alb front { sticky: cookie }
fargate web { tasks: 2..10 }
front -> web
`,
      at: 'sticky: cookie',
      fix: 'Set `sticky: none`',
    },
  ],
  good: [
    `
alb front
fargate web { tasks: 2..10 }
front -> web
`,
  ],
};
