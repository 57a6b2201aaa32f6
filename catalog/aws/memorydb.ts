import { defineKind } from '../define.ts';
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
  },
  icon: 'database',
  docs: 'https://docs.aws.amazon.com/memorydb/',
});
