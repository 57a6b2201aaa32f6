import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
efs files { azs: [a, b] }
ec2 worker { azs: [a, b, c] }
worker -> files
`,
      at: '->',
    },
  ],
  good: [
    `
efs files { azs: [a, b] }
efs shared
ec2 worker { azs: [a, b] }
ec2 other { az: c }
worker -> files
other -> shared
`,
  ],
};
