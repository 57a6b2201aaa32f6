import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
s3 lake "Data lake"
`,
      at: 'lake',
      fix: 'Set `lifecycle: [standard-ia after 90 d, glacier-flexible after 365 d]`',
    },
    {
      arch: `
service editor
s3 clips { item: 50 MB }
flow edit {
  rate: 5 rps
  editor -> clips { access: write }
}
`,
      at: 'clips',
    },
  ],
  good: [
    // Replaced with each release.
    `
s3 code "Function archive"
lambda editor
code => editor { role: deploy }
`,
    `
s3 lake "Data lake" { lifecycle: [standard-ia after 30 d] }
`,
  ],
};
