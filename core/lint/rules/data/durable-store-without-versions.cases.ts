import type { RuleCases } from '../../rule.ts';

const upload = (bucket: string): string => `
requirements {
  durability: 99.999999999%
}
actor studio
service uploader
s3 originals${bucket}
flow upload {
  studio -> uploader
  uploader -> originals { access: write }
}
`;

export const cases: RuleCases = {
  bad: [{ arch: upload(''), at: 'originals', fix: 'Set `versioning: true`' }],
  good: [
    upload(' { versioning: true }'),
    `
requirements {
  durability: 99.999999999%
}
service encoder
s3 renditions
queue jobs
flow encode {
  jobs ~> encoder => renditions
}
`,
  ],
};
