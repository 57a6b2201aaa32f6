import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
s3 media
user -> media "pictures"
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
s3 uploads
flow upload {
  rate: 1 rps
  user -> uploads { access: write }
}
`,
    `
actor user
cloudfront cdn
s3 media
user -> cdn -> media
user -> media "upload"
`,
  ],
};
