import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
ec2 web { instances: 2, type: m3.medium }
`,
      at: 'type: m3.medium',
    },
  ],
  good: [
    `
ec2 web { instances: 2, type: m6g.large }
`,
  ],
};
