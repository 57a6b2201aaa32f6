import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
ec2 a { az: a }
ec2 b { az: a }
ebs disk { az: a }
a -> disk
b -> disk
`,
      at: 'disk',
    },
  ],
  good: [
    `
ec2 a { az: a }
ebs disk { az: a }
a -> disk
`,
  ],
};
