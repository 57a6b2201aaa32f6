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
    {
      arch: `
service chat { instances: 100 }
database accounts { model: in-memory, deployment: in-process }
chat -> accounts
`,
      at: 'accounts',
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
    `
service shop { instances: 3 }
database orders { deployment: remote }
shop -> orders
`,
  ],
};
