import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service accounts
event-store journal
accounts -> journal { access: update }
`,
      at: 'access: update',
      fix: 'Set `access: append`',
    },
  ],
  good: [
    `
service accounts
event-store journal
accounts -> journal { access: append }
`,
  ],
};
