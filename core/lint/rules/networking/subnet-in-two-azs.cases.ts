import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  az a {
    subnet inner { az: b }
  }
}
`,
      at: 'az: b',
    },
  ],
  good: [
    `
vpc app {
  az a {
    subnet inner { az: a }
    subnet other
  }
  subnet tier { az: b }
}
`,
  ],
};
