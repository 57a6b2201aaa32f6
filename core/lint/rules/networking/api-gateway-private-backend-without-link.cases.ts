import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Shop" { profile: production }
api-gateway api
vpc app {
  internet-gateway igw
  subnet inner { access: private }
}
nlb entry { subnet: inner }
api -> entry
`,
      at: '->',
    },
  ],
  good: [
    `
architecture "Shop" { profile: production }
api-gateway api { vpc-link: entry }
vpc app {
  internet-gateway igw
  subnet inner { access: private }
}
nlb entry { subnet: inner }
lambda fn { subnet: inner }
api -> entry
api -> fn
`,
  ],
};
