import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, list, number, oneOf, word } from '../define.ts';
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
    'other-regions': { type: list(word()), doc: 'Other regions that hold a writable copy.', example: '[eu-west-1]' },
    encrypted: inMemory.encrypted,
  },
  roles: { primary: 'Takes reads and writes.', replica: 'Takes reads.' },
  sla: (s) => {
    if (s.words('other-regions').length > 0) return sla('MemoryDB', 'multi-Region');
    return sla('MemoryDB', (s.number('replicas') ?? 0) > 0 && s.zones !== 1 ? 'multi-AZ' : 'single-AZ');
  },
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
