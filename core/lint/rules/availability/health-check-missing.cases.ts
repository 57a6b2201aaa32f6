import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
alb front { health-check: false }
ec2 web { instances: 2 }
front -> web
`,
      at: 'health-check: false',
      fix: 'Set `health-check: true`',
    },
  ],
  good: [
    `
alb front
ec2 web { instances: 2 }
front -> web
`,
  ],
};
