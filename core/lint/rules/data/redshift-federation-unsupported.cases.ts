import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
redshift warehouse
documentdb orders
warehouse -> orders
`,
      at: '->',
    },
  ],
  good: [
    `
redshift warehouse
rds orders { engine: postgresql }
warehouse -> orders
`,
  ],
};
