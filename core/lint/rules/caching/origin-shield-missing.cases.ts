import type { RuleCases } from '../../rule.ts';

const watch = (rate: string, more = ''): string => `
actor viewer
cloudfront cdn { cache-hit: 90%${more} }
s3 videos
flow watch {
  rate: ${rate}
  viewer -> cdn -> videos
}
`;

export const cases: RuleCases = {
  bad: [{ arch: watch('50k rps'), at: 'cdn', fix: 'Set `origin-shield: true`' }],
  good: [watch('50k rps', ', origin-shield: true'), watch('5k rps')],
};
