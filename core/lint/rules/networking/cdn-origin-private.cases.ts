import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
cloudfront cdn
vpc app {
  subnet inner { access: private }
}
alb entry { subnet: inner }
cdn -> entry
`,
      at: '->',
      fix: 'Set `vpc-origin: true`',
    },
  ],
  good: [
    `
cloudfront cdn { vpc-origin: true }
cloudfront other
vpc app {
  subnet inner { access: private }
  subnet front { access: public }
}
alb entry { subnet: inner }
alb open { subnet: front }
cdn -> entry
other -> open
`,
  ],
};
