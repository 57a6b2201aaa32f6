import { count, defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'coordinator',
  aliases: ['lock-service', 'zookeeper'],
  name: 'Coordinator',
  summary: 'Small cluster that elects leaders, holds locks and keeps configuration consistent.',
  category: 'operations',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  roles: {
    leader: 'Takes the writes.',
    follower: 'Copy that votes.',
  },
  attributes: {
    engine: { type: openEnum('zookeeper', 'etcd', 'consul', 'chubby'), doc: 'Product that it is.', example: 'etcd' },
    nodes: { type: count({ min: 1 }), doc: 'Members; a majority must be up.', default: '3' },
  },
  icon: 'coordinator',
});
