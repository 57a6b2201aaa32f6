import { data, defineKind, flag, list, number, oneOf, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { inMemory } from './store-attributes.ts';

export default defineKind({
  id: 'elasticache',
  aliases: ['elasticache-redis', 'elasticache-memcached'],
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
  icon: 'elasticache',
  docs: 'https://docs.aws.amazon.com/elasticache/',
});
