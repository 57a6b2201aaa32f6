import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
sqs jobs
lambda editor { memory: 1024 MB, timeout: 2 min, latency: 1 min }
jobs ~> editor
`,
      at: 'memory: 1024 MB',
    },
  ],
  good: [
    `
sqs jobs
lambda editor { memory: 3008 MB, timeout: 2 min, latency: 1 min }
lambda quick { memory: 128 MB, latency: 20 ms }
jobs ~> editor
`,
  ],
};
