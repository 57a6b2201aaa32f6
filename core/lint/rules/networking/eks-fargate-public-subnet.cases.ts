import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  subnet front { access: public }
}
eks shop { launch: fargate, subnet: front }
`,
      at: 'subnet: front',
    },
  ],
  good: [
    `
vpc app {
  subnet front { access: public }
  subnet inner { access: private }
}
eks shop { launch: fargate, subnet: inner }
eks hosts { launch: ec2, subnet: front }
`,
  ],
};
