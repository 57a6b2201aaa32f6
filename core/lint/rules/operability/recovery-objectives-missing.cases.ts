import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
requirements { availability: 99% }
dynamodb items
`,
      at: 'availability',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
requirements { availability: 99%, rpo: 5 min, rto: 1 h }
dynamodb items
`,
  ],
};
