import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    { arch: '\nlambda editor { latency: 60 s, timeout: 30 s }\n', at: 'timeout: 30 s', fix: 'Set `timeout: 120 s`' },
    { arch: '\nlambda editor { latency: p50 1 s, p99 4 s }\n', at: 'editor', fix: 'Set `timeout: 8 s`' },
    { arch: '\nlambda encoder { latency: 40 min, timeout: 15 min }\n', at: 'timeout: 15 min' },
  ],
  good: ['\nlambda editor { latency: 60 s, timeout: 120 s }\nlambda other\n'],
};
