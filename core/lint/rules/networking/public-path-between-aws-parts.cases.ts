import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc app {
  nat-gateway way-out
}
s3 files
way-out -> files
`,
      at: '->',
    },
  ],
  good: [
    `
external maps
vpc app {
  nat-gateway way-out
  vpc-endpoint tables { type: gateway, service: dynamodb }
}
dynamodb items
way-out -> maps
tables -> items
`,
  ],
};
