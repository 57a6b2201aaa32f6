import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  internet-gateway igw
  route-table out { routes: ["0.0.0.0/0 to igw"] }
  subnet inner { access: private, route-table: out }
}
`,
      at: 'access: private',
      fix: 'Set `access: public`',
    },
  ],
  good: [
    `
vpc app {
  internet-gateway igw
  route-table out { routes: ["0.0.0.0/0 to igw"] }
  route-table none { routes: ["10.0.0.0/16 to local"] }
  subnet front { access: public, route-table: out }
  subnet inner { access: private, route-table: none }
}
`,
  ],
};
