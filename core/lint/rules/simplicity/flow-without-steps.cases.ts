import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor viewer
service search
flow find {
  viewer -> search
}
flow recommend "See recommendations" {
}
`,
      at: 'recommend',
    },
    {
      arch: `
actor viewer
service search
viewer -> search
flow play { rate: 20 rps }
`,
      at: 'play',
    },
  ],
  good: [
    `
actor viewer
service search
flow find {
  viewer -> search
}
`,
    `
actor viewer
service search
viewer -> search
`,
  ],
};
