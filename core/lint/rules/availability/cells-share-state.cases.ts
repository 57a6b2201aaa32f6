import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
cell one {
  service web
}
cell two {
  dynamodb items
}
web -> items
`,
      at: '->',
    },
  ],
  good: [
    `
cell one {
  service web
  dynamodb items
  web -> items
}
cell two {
  service shop
}
`,
  ],
};
