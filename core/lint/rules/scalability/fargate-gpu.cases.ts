import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
eks training { launch: fargate, gpu: true }
`,
      at: 'gpu: true',
      fix: 'Set `launch: ec2`',
    },
  ],
  good: [
    `
eks training { launch: ec2, gpu: true }
eks shop { launch: fargate }
`,
  ],
};
