import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [{ arch: '\nlambda editor { runtime: python2.7 }\n', at: 'runtime: python2.7' }],
  good: ['\nlambda editor { runtime: python3.13 }\nlambda other { runtime: python }\nlambda third\n'],
};
