import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { availability: 99.9% }
service shop { instances: 2, deploy: recreate }
`,
      at: 'deploy: recreate',
      fix: 'Set `deploy: rolling`',
    },
  ],
  good: [
    `
requirements { availability: 99.9% }
service shop { instances: 2, deploy: rolling }
`,
  ],
};
