import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop { availability: 99%, mtbf: 5000 h, mttr: 4 h }
`,
      at: 'availability: 99%',
    },
  ],
  good: [
    `
service shop { mtbf: 5000 h, mttr: 4 h }
`,
  ],
};
