import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [{ arch: '\nmediapackage package\n', at: 'package' }],
  good: ['\nmediapackage package { drm: [widevine, playready] }\n'],
};
