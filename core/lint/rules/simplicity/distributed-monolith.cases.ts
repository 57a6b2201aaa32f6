import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service hub
service a
service b
service c
service d
service e
service f
service g
service h
hub -> a, b, c, d, e, f, g, h
`,
      at: 'hub',
    },
  ],
  good: [
    `
service hub
service a
service b
hub -> a, b
`,
  ],
};
