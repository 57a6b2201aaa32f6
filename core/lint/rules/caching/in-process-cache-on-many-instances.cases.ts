import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service shop { instances: 6 }
cache local { deployment: in-process, ttl: 1 h }
shop -> local
`,
      at: 'deployment: in-process',
      fix: 'Set `deployment: remote`',
    },
  ],
  good: [
    `
service shop { instances: 6 }
cache local { deployment: in-process, ttl: 10 s }
shop -> local
`,
  ],
};
