import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop { description: "password=hunter2hunter2" }
`,
      at: 'description: "password=hunter2hunter2"',
    },
  ],
  good: [
    `
secrets-manager keys
service shop { description: "The password comes from keys" }
`,
  ],
};
