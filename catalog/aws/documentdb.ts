import { GB, bill, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { count, defineKind, flag } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'documentdb',
  name: 'Amazon DocumentDB',
  summary: 'Document database that is compatible with MongoDB.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    class: relational.class,
    storage: relational.storage,
    replicas: relational.replicas,
    item: relational.item,
    items: relational.items,
    encrypted: relational.encrypted,
    instances: { type: count({ min: 1, max: 16 }), doc: 'Instances in all, the writer among them.', example: '3' },
    'deletion-protection': { type: flag(), doc: 'Whether it is guarded against deletion.', default: 'false' },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  sla: () => sla('DocumentDB'),
  limits: [quotaLimit('replicas', 'Replicas', 'count', 'docdb.replicas', (_, s) => s.number('replicas'), { grows: false })],
  pricing: (s, u) => [
    hourly(
      'DocumentDB',
      'instance-hour',
      s.number('instances') ?? 1 + (s.number('replicas') ?? 0),
      s,
      { instanceClass: s.word('class') ?? '' },
      `instances (${s.word('class') ?? 'class not given'})`,
    ),
    ...(u.storage === undefined ? [] : [bill('DocumentDB', 'storage', u.storage / GB, s)]),
    bill('DocumentDB', 'I/O requests', u.requests, s),
  ],
  icon: 'documentdb',
  docs: 'https://docs.aws.amazon.com/documentdb/',
});
