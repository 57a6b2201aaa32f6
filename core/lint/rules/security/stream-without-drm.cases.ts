import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [{ arch: '\nmediapackage package\n', at: 'package', fix: 'Set `drm: [widevine, playready, fairplay]`' }],
  good: ['\nmediapackage package { drm: [widevine, playready] }\n'],
};
