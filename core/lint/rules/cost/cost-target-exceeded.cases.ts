import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { cost: $50/month }
ec2 web { type: m5.large, instances: 4 }
`,
      at: 'cost: $50/month',
    },
  ],
  good: [
    `
requirements { cost: $500/month }
ec2 web { type: m5.large, instances: 2 }
`,
  ],
};
