import { count, data, defineKind, duration, flag, number, oneOf, openEnum, share } from '../define.ts';

export default defineKind({
  id: 'cache',
  name: 'Cache',
  summary: 'Keeps what is asked for often where it is found quickly.',
  category: 'cache',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  roles: {
    primary: 'Takes the writes.',
    replica: 'Copy that answers reads.',
  },
  attributes: {
    engine: { type: openEnum('redis', 'valkey', 'memcached', 'varnish', 'hazelcast', 'caffeine'), doc: 'Product that it is.', example: 'redis' },
    hit: { type: share(), doc: 'Share of reads that it answers by itself.', example: '90%' },
    policy: {
      type: oneOf(
        ['cache-aside', 'The application looks here first and fills it after a miss.'],
        ['read-through', 'It fetches what it lacks by itself.'],
        ['refresh-ahead', 'It renews what will be asked before it expires.'],
        ['write-through', 'Writes go through it to the store.'],
        ['write-around', 'Writes go to the store only.'],
        ['write-back', 'Writes stay here and reach the store later: they can be lost.'],
      ),
      doc: 'How it, the application and the store work together.',
      default: 'cache-aside',
    },
    ttl: { type: duration({ min: '0 s' }), doc: 'Age at which an entry expires: the bound of staleness.', example: '1 h' },
    eviction: { type: openEnum('lru', 'lfu', 'fifo', 'lifo', 'mru', 'random', 'ttl', 'allowlist'), doc: 'What goes when it is full.', default: 'lru' },
    invalidation: { type: oneOf('active', 'on-modification', 'on-read', 'ttl'), doc: 'How an entry learns that it is old.', example: 'ttl' },
    deployment: {
      type: oneOf(['in-process', 'In the memory of each copy of the application.'], ['inter-process', 'On the same machine.'], ['remote', 'Over the network.']),
      doc: 'Where it is, seen from the application.',
      default: 'remote',
    },
    persistence: { type: oneOf('none', ['rdb', 'Snapshots.'], ['aof', 'Log of writes.'], 'both'), doc: 'What survives a restart.', default: 'none' },
    nodes: { type: count({ min: 1 }), doc: 'Servers that it runs on.', default: '1', example: '3' },
    replicas: { type: count({ min: 0 }), doc: 'Copies of each shard.', default: '0', example: '1' },
    shards: { type: count({ min: 1 }), doc: 'Parts that the keys are divided into.', default: '1', example: '3' },
    memory: { type: data(), doc: 'Memory of one node.', example: '13 GB' },
    item: { type: data(), doc: 'Size of an average entry.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many entries it holds.', example: '1M' },
    'warm-up': { type: flag(), doc: 'Whether it is filled before it takes traffic.', default: 'false' },
  },
  passes: 'cache',
  icon: 'cache',
});
