import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vm machine {
  service shop
  database orders
}
shop -> orders
`,
      at: 'orders',
    },
  ],
  good: [
    `
vm machine {
  service shop
}
vm other {
  database orders
}
shop -> orders
`,
  ],
};
