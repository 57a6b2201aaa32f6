import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
ec2 shop { az: a }
elasticache hot { az: b, ttl: 1 h }
shop -> hot
`,
      at: 'az: b',
    },
    {
      arch: `
region us-east-1 {
  lambda shop
}
region eu-west-1 {
  elasticache hot { ttl: 1 h }
}
shop -> hot
`,
      at: 'hot',
    },
  ],
  good: [
    `
ec2 shop { az: a }
elasticache hot { az: a, ttl: 1 h }
elasticache shared { azs: [a, b], ttl: 1 h }
shop -> hot, shared
`,
  ],
};
