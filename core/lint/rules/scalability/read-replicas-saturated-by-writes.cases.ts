import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
database orders { replicas: 2, capacity: 1000 rps per replica }
flow write {
  rate: 700 rps
  shop -> orders { access: write }
}
flow read {
  rate: 500 rps
  shop -> orders { access: read }
}
`,
      at: 'replicas: 2',
    },
  ],
  good: [
    `
service shop
database orders { replicas: 2, capacity: 1000 rps per replica }
flow write {
  rate: 300 rps
  shop -> orders { access: write }
}
flow read {
  rate: 2000 rps
  shop -> orders { access: read }
}
`,
  ],
};
