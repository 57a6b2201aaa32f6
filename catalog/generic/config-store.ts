import { defineKind, duration } from '../define.ts';

export default defineKind({
  id: 'config-store',
  aliases: ['feature-flags'],
  name: 'Configuration store',
  summary: 'Settings and feature switches that change without a release.',
  category: 'operations',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    refresh: { type: duration({ min: '0 s' }), doc: 'Time until a change is seen.', example: '30 s' },
  },
  icon: 'config-store',
});
