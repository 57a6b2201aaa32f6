import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service trading
leased-line line { instances: 1 }
external exchange
flow order {
  rate: 855 rps
  trading -> line -> exchange
}
`,
      at: 'instances: 1',
      fix: 'Set `instances: 2`',
    },
    {
      arch: `
actor user
ec2 web { instances: 1 }
user -> web
`,
      at: 'instances: 1',
      fix: 'Set `instances: 2`',
    },
    {
      arch: `
requirements { availability: 90% }
actor user
alb front
rds db
ec2 web { instances: 2 }
flow visit {
  user -> front -> web -> db
}
`,
      at: 'db',
    },
    // What extends a kind is one of it.
    {
      arch: `
kind ticket-server extends rds {
  name: "Ticket server"
}
service keys
ticket-server tickets
flow refill {
  keys -> tickets
}
`,
      at: 'tickets',
    },
  ],
  good: [
    `
actor user
alb front
ec2 web { instances: 2, azs: [a, b] }
rds db { multi-az: true }
flow visit {
  user -> front -> web -> db
}
`,
    `
actor user
lambda fn
dynamodb items
user -> fn -> items
`,
  ],
};
