import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { availability: 99.99% }
actor user
ec2 web
user -> web
flow visit {
  user -> web
}
`,
      at: 'availability: 99.99%',
    },
    {
      arch: `
requirements { availability: 99.9% }
actor user
rds db { engine: postgresql }
flow visit {
  user -> db
}
`,
      at: 'availability: 99.9%',
      fix: 'Set `multi-az: true` of db',
    },
  ],
  good: [
    `
requirements { availability: 99.9% }
actor user
dynamodb items
flow visit {
  user -> items
}
`,
  ],
};
