import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  vpc home
  transit-gateway hub { attachments: [home, far] }
}
region eu-west-1 {
  vpc far
}
`,
      at: 'attachments: [home, far]',
    },
  ],
  good: [
    `
region us-east-1 {
  vpc home
  transit-gateway hub { attachments: [home, other] }
}
region eu-west-1 {
  vpc far
  transit-gateway other { attachments: [far] }
}
`,
  ],
};
