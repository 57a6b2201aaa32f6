import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
dynamodb jobs { ttl: 1 d, streams: old-image }
lambda run
jobs => run "job is due"
`,
      at: '=>',
    },
  ],
  good: [
    `
dynamodb jobs { ttl: 1 d, streams: old-image }
lambda clean
jobs => clean "removed"
`,
  ],
};
