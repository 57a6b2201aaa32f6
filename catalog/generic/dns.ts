import { defineKind, duration, flag, openEnum } from '../define.ts';

export default defineKind({
  id: 'dns',
  name: 'DNS',
  summary: 'Tells where a name leads.',
  category: 'edge',
  provider: 'generic',
  nature: 'element',
  scope: 'global',
  placement: { subnet: 'none' },
  attributes: {
    policy: { type: openEnum('simple', 'weighted', 'latency', 'geo', 'health', 'failover'), doc: 'How it chooses among answers.', default: 'simple' },
    ttl: { type: duration({ min: '0 s' }), doc: 'How long resolvers keep an answer; a failover takes at least as long.', example: '60 s' },
    'health-check': { type: flag(), doc: 'Whether it leaves out sick targets.', default: 'false' },
  },
  icon: 'dns',
});
