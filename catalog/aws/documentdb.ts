import { recovery } from '../common.ts';
import { count, data, defineKind, flag, number, openEnum } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

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
    class: { type: openEnum('db.t3.medium', 'db.t4g.medium', 'db.m5.large', 'db.m6g.large', 'db.m7g.large', 'db.r5.large', 'db.r6g.large', 'db.r6g.xlarge', 'db.r6g.2xlarge', 'db.r7g.large'), doc: 'Instance class: its processors and memory.', example: 'db.r6g.large' },
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    replicas: { type: count({ min: 0, max: 15 }), doc: 'Read replicas: copies that take reads and lag a little behind.', default: '0', example: '2' },
    item: { type: data(), doc: 'Size of an average row.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many rows it holds.', example: '10M' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false', immutable: true },
    instances: { type: count({ min: 1, max: 16 }), doc: 'Instances in all, the writer among them.', example: '3' },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  icon: 'documentdb',
  docs: 'https://docs.aws.amazon.com/documentdb/',
});
