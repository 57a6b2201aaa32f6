import { GB, bill, fixed, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, flag, list, number, oneOf, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { inMemory } from './store-attributes.ts';

export default defineKind({
  id: 'elasticache',
  aliases: ['elasticache-redis', 'elasticache-memcached'],
  variants: { 'elasticache-redis': { engine: 'redis' }, 'elasticache-memcached': { engine: 'memcached' } },
  name: 'Amazon ElastiCache',
  summary: 'In-memory cache and data structures beside a slower store.',
  category: 'cache',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    engine: { type: oneOf('redis', 'valkey', 'memcached'), doc: 'What it speaks.', default: 'redis', immutable: true },
    'cluster-mode': { type: flag(), doc: 'Whether keys are spread over shards.', default: 'false' },
    ...inMemory,
    'global-datastore': { type: list(word()), doc: 'Other regions that hold a readable copy.', example: '[eu-west-1]' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    item: { type: data(), doc: 'Size of an average entry with its key.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many entries it holds.', example: '10k' },
    'data-tiering': { type: flag(), doc: 'Whether seldom used entries move to local disks (nodes of the r6gd family).', default: 'false' },
    auth: { type: oneOf('none', 'password', 'iam'), doc: 'How clients sign in; Memcached knows no sign-in.', example: 'iam' },
  },
  roles: { primary: 'Takes reads and writes.', replica: 'Takes reads.' },
  passes: 'cache',
  sla: (s) =>
    s.flag('serverless')
      ? sla('ElastiCache Serverless')
      : sla('ElastiCache', (s.flag('multi-az') || (s.number('replicas') ?? 0) > 0) && s.zones !== 1 ? 'multi-AZ' : 'single-AZ'),
  limits: [
    {
      id: 'nodes',
      name: 'Nodes of the cluster',
      unit: 'count',
      demand: (_, s) => s.copies.max,
      capacity: (s) => fixed(s.word('engine') === 'memcached' ? 'elasticache.nodes.memcached' : 'elasticache.nodes.redis'),
      grows: false,
    },
    quotaLimit('replicas', 'Replicas of a shard', 'count', 'elasticache.replicas', (_, s) => s.number('replicas'), { grows: false }),
  ],
  pricing: (s, u) =>
    s.flag('serverless')
      ? [hourly('ElastiCache Serverless', 'data stored', (u.storage ?? NaN) / GB, s), bill('ElastiCache Serverless', 'ECPU', u.requests, s)]
      : [hourly('ElastiCache', 'node-hour', u.copies, s, { nodeType: s.word('node') ?? '' }, `nodes (${s.word('node') ?? 'type not given'})`)],
  icon: 'elasticache',
  docs: 'https://docs.aws.amazon.com/elasticache/',
});
