import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
api-gateway api
lambda work { timeout: 1 min }
api -> work
`,
      at: 'timeout: 1 min',
    },
    {
      arch: `
alb front { idle-timeout: 60 s }
service report { latency: p99 100 s }
front -> report
`,
      at: 'latency: p99 100 s',
      fix: 'Set `idle-timeout: 2 min`',
    },
  ],
  good: [
    `
api-gateway api
lambda work { timeout: 10 s }
api -> work
`,
  ],
};
