import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
a -> b { retries: 3 }
`,
      at: 'retries: 3',
      fix: 'Set `backoff: jitter`',
    },
    {
      arch: `
service a
service b
a -> b { retries: 3, backoff: none }
`,
      at: 'backoff: none',
      fix: 'Set `backoff: jitter`',
    },
  ],
  good: [
    `
service a
service b
a -> b { retries: 3, backoff: exponential }
`,
  ],
};
