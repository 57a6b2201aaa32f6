import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  subnet inner { access: private }
  vpc-endpoint tables { type: gateway, service: dynamodb }
}
lambda fn { subnet: inner }
dynamodb items
fn -> items
`,
      at: 'subnet: inner',
    },
  ],
  good: [
    `
vpc app {
  subnet inner { access: private }
  vpc-endpoint tables { type: gateway, service: dynamodb }
  rds orders { subnet: inner }
}
lambda fn { subnet: inner }
lambda other
dynamodb items
fn -> items, orders
other -> items
`,
  ],
};
