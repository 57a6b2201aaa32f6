import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop
service bank
shop -> bank { method: POST, retries: 2, backoff: jitter }
`,
      at: 'retries: 2',
      fix: 'Set `retries: 0`',
    },
    {
      arch: `
service shop
service bank
shop -> bank { idempotent: false, retries: 2, backoff: jitter }
`,
      at: 'retries: 2',
    },
  ],
  good: [
    `
service shop
service bank
shop -> bank { method: POST, retries: 2, backoff: jitter, idempotent: "order number" }
`,
  ],
};
