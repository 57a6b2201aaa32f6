import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
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
  sla: (s) => sla('MemoryDB', (s.number('replicas') ?? 0) > 0 && s.zones !== 1 ? 'multi-AZ' : 'single-AZ'),
  pricing: (s, u) => [
    hourly(
      'MemoryDB',
      'node-hour',
      u.copies,
      s,
      { nodeType: (s.word('node') ?? '').replace('cache.', 'db.') },
      `nodes (${s.word('node') ?? 'type not given'})`,
    ),
  ],
  icon: 'memorydb',
  docs: 'https://docs.aws.amazon.com/memorydb/',
});
