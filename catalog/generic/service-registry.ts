import { copies } from '../common.ts';
import { defineKind, duration, openEnum } from '../define.ts';

export default defineKind({
  id: 'service-registry',
  aliases: ['service-discovery'],
  name: 'Service registry',
  summary: 'Knows where the running copies of each service are.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    engine: { type: openEnum('consul', 'eureka', 'zookeeper', 'etcd', 'dns'), doc: 'Product that it is.', example: 'consul' },
    ttl: { type: duration({ min: '0 s' }), doc: 'How long an answer may be kept.', example: '10 s' },
  },
  icon: 'service-registry',
});
