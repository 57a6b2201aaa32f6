import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
requirements { durability: 99.999999999% }
actor user
s3 files { class: reduced-redundancy, versioning: true }
flow up {
  user -> files { access: write }
}
`,
      at: 'durability: 99.999999999%',
    },
  ],
  good: [
    `
requirements { durability: 99.999999999% }
actor user
s3 files { versioning: true }
flow up {
  user -> files { access: write }
}
`,
  ],
};
