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
    { arch: '\nmsk events { brokers: 3, az: a }\n', at: 'az: a', fix: 'Set `azs: [a, b]`' },
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
