import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shop
flow score {
  rate: 579 rps
  peak: 167 rps
  user -> shop
}
`,
      at: 'peak: 167 rps',
    },
  ],
  good: [
    `
actor user
service shop
flow score {
  rate: 100 rps
  peak: 167 rps
  user -> shop
}
`,
  ],
};
