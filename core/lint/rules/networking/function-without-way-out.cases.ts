import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
region us-east-1 {
  vpc main {
    subnet private { access: private }
    lambda editor { subnet: private }
  }
  s3 clips
  sns ready
}
editor -> clips
editor ~> ready
`,
      at: '->',
    },
  ],
  good: [
    `
region us-east-1 {
  vpc main {
    subnet private { access: private }
    lambda editor { subnet: private }
    vpc-endpoint way { type: gateway }
  }
  s3 clips
}
editor -> clips
`,
    `
lambda editor
s3 clips
editor -> clips
`,
  ],
};
