import { count, data, defineKind, duration, openEnum } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

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
    node: { type: openEnum('cache.t4g.small', 'cache.t4g.medium', 'cache.m6g.large', 'cache.m7g.large', 'cache.r6g.large', 'cache.r6g.xlarge', 'cache.r7g.large', 'cache.r7g.xlarge'), doc: 'Node type: its memory and network.', example: 'cache.r6g.large' },
    shards: { type: count({ min: 1, max: 500 }), doc: 'Parts that the keys are spread over (cluster mode).', default: '1' },
    replicas: { type: count({ min: 0, max: 5 }), doc: 'Copies of each shard.', default: '0' },
    storage: { type: data(), doc: 'Data that it should hold.', example: '20 GB' },
    ttl: { type: duration({ min: '0 s' }), doc: 'Age at which entries expire.', example: '1 h' },
  },
  icon: 'database',
  docs: 'https://docs.aws.amazon.com/memorydb/',
});
