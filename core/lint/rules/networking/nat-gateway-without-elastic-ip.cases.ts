import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  subnet public { access: public }
  elastic-ip first
  nat-gateway nat-a { subnet: public, elastic-ip: [first] }
  nat-gateway nat-b { subnet: public }
}
`,
      at: 'nat-b',
      fix: 'Add an elastic IP',
    },
  ],
  good: [
    `
vpc app {
  subnet public { access: public }
  elastic-ip first
  nat-gateway nat-a { subnet: public, elastic-ip: [first] }
  nat-gateway nat-b { mode: regional }
}
`,
    `
vpc app {
  subnet public { access: public }
  nat-gateway nat-a { subnet: public }
}
`,
  ],
};
