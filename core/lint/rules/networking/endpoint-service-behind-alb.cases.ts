import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  azs: [a, b]
  subnet private {
    alb inner { scheme: internal }
  }
}
endpoint-service shared
shared -> inner
`,
      at: '->',
    },
  ],
  good: [
    `
vpc net {
  azs: [a, b]
  subnet private {
    nlb inner { scheme: internal }
  }
}
endpoint-service shared
shared -> inner
`,
  ],
};
