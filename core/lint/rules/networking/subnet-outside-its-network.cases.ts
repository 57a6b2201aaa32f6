import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net "10.0.0.0/16" {
  subnet a "10.1.0.0/24"
}
`,
      at: '"10.1.0.0/24"',
    },
  ],
  good: [
    `
vpc net "10.0.0.0/16" {
  subnet a "10.0.1.0/24"
  subnet b "10.0.2.0/24"
}
`,
  ],
};
