import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
ec2 db { az: a }
ebs disk { az: b }
db -> disk
`,
      at: '->',
    },
  ],
  good: [
    `
ec2 db { az: a }
ebs disk { az: a }
db -> disk
`,
  ],
};
