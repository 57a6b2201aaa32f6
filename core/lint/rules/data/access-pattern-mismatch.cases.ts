import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
dynamodb items
shop -> items { access: join }
`,
      at: 'access: join',
    },
    {
      arch: `
service shop
s3 files
shop -> files { access: update }
`,
      at: 'access: update',
    },
  ],
  good: [
    `
service shop
rds db { multi-az: true }
opensearch index { nodes: 3 }
shop -> db { access: join }
shop -> index { access: search }
`,
  ],
};
