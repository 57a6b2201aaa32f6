import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
region us-east-1 {
  vpc app {
    subnet inner { access: private }
    fargate shop { subnet: inner }
  }
  rds orders { backup: 1 d }
}
shop -> orders
`,
      at: 'orders',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
region us-east-1 {
  vpc app {
    subnet inner { access: private }
    fargate shop { subnet: inner }
    rds orders { subnet: inner, backup: 1 d }
  }
  dynamodb carts
  redshift reports { backup: 1 d }
}
shop -> orders, carts
carts => reports
`,
    `
architecture "Shop" { profile: production }
region us-east-1 {
  rds orders { backup: 1 d }
}
`,
  ],
};
