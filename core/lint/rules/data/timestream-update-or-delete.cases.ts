import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
timestream metrics
lambda clean
clean -> metrics { access: delete }
`,
      at: 'access: delete',
    },
  ],
  good: [
    `
timestream metrics
lambda collect
collect -> metrics { access: append }
`,
  ],
};
