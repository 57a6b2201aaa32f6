import { count, defineKind, duration, flag, oneOf, share } from '../define.ts';

export default defineKind({
  id: 'cdn',
  name: 'Content delivery network',
  summary: 'Caches content near users.',
  category: 'edge',
  provider: 'generic',
  nature: 'element',
  scope: 'edge',
  placement: { subnet: 'none' },
  attributes: {
    mode: { type: oneOf(['pull', 'Fetches what is asked for.'], ['push', 'Is filled ahead.']), doc: 'How content gets there.', default: 'pull' },
    'cache-hit': { type: share(), doc: 'Share of requests that it answers by itself.', example: '90%' },
    ttl: { type: duration({ min: '0 s' }), doc: 'How long content is kept.', example: '1 d' },
    tiers: { type: count({ min: 1 }), doc: 'Levels of caches that a miss passes.', default: '1' },
    shield: { type: flag(), doc: 'Whether misses of all places are joined before they reach the origin.', default: 'false' },
  },
  passes: 'cache',
  icon: 'cdn',
});
