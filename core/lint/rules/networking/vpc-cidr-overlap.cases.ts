import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc one "10.0.0.0/16" {
  service a
}
vpc two "10.0.128.0/17" {
  service b
}
vpc-peering link { between: [one, two] }
`,
      at: '"10.0.128.0/17"',
    },
  ],
  good: [
    `
vpc one "10.0.0.0/16" {
  service a
}
vpc two "10.1.0.0/16" {
  service b
}
vpc-peering link { between: [one, two] }
`,
  ],
};
