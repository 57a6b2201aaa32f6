import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
efs files { class: one-zone, az: a }
ec2 worker { az: b }
worker -> files
`,
      at: 'class: one-zone',
      fix: 'Set `class: standard`',
    },
  ],
  good: [
    `
efs files { class: one-zone, az: a }
efs shared
ec2 worker { az: a }
ec2 other { az: b }
worker -> files
other -> shared
`,
  ],
};
