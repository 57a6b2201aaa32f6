import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service upload
s3 media
upload -> media { access: write, payload: 2 GB }
`,
      at: 'media',
      fix: 'Set `lifecycle: [abort-incomplete after 7 d]`',
    },
  ],
  good: [
    `
service upload
s3 media { lifecycle: [abort-incomplete after 7 d] }
upload -> media { access: write, payload: 2 GB }
`,
    `
service upload
s3 media
scheduler cleaner
upload -> media { access: write, payload: 2 GB }
cleaner ~> media { access: delete }
`,
    `
service upload
s3 media
upload -> media { access: write, payload: 2 MB }
`,
  ],
};
