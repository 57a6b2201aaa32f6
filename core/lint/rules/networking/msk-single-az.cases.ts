import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  subnet private {
    az: a
    msk events { brokers: 3 }
  }
}
`,
      at: 'events',
    },
  ],
  good: [
    `
vpc net {
  azs: [a, b, c]
  subnet private {
    msk events { brokers: 3 }
  }
}
`,
  ],
};
