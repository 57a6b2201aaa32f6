import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { retention: 1 y }
service app
dynamodb events { ttl: 90 d }
flow log {
  rate: 1 rps
  app -> events { access: write }
}
`,
      at: 'retention: 1 y',
    },
  ],
  good: [
    `
requirements { retention: 1 y }
service app
dynamodb events { ttl: 2 y }
flow log {
  rate: 1 rps
  app -> events { access: write }
}
`,
    `
requirements { retention: 1 y }
service app
dynamodb events { ttl: 90 d }
s3 archive { lifecycle: glacier after 30 d }
flow log {
  rate: 1 rps
  app -> events { access: write }
  app -> archive { access: write }
}
`,
  ],
};
