import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
a -> b { method: GET, access: delete }
`,
      at: 'method: GET',
      fix: 'Set `method: DELETE`',
    },
  ],
  good: [
    `
service a
service b
a -> b { method: GET, access: read }
`,
  ],
};
