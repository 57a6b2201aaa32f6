import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc one {
  service a
}
vpc two {
  service b
}
vpc three {
  vpc-endpoint tables { service: s3 }
}
a -> b
`,
      at: '->',
    },
  ],
  good: [
    `
vpc one {
  service a
}
vpc two {
  service b
}
transit-gateway hub
a -> b
`,
  ],
};
