import { data, defineKind, number, oneOf } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { inMemory } from './store-attributes.ts';

export default defineKind({
  id: 'memorydb',
  name: 'Amazon MemoryDB',
  summary: 'Redis-compatible database that keeps data durably.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    node: inMemory.node,
    shards: inMemory.shards,
    replicas: inMemory.replicas,
    storage: inMemory.storage,
    ttl: inMemory.ttl,
    engine: { type: oneOf('redis', 'valkey'), doc: 'What it speaks.', example: 'valkey', immutable: true },
    item: { type: data(), doc: 'Size of an average entry with its key.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many entries it holds.', example: '10k' },
    encrypted: inMemory.encrypted,
  },
  roles: { primary: 'Takes reads and writes.', replica: 'Takes reads.' },
  icon: 'memorydb',
  docs: 'https://docs.aws.amazon.com/memorydb/',
});
