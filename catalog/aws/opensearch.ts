import { count, data, defineKind, flag, openEnum } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'opensearch',
  aliases: ['elasticsearch'],
  name: 'Amazon OpenSearch Service',
  summary: 'Search and analytics over documents.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnet,
  attributes: {
    node: {
      type: openEnum('t3.medium.search', 'm6g.large.search', 'r6g.large.search', 'r6g.xlarge.search'),
      doc: 'Type of the data nodes.',
      example: 'r6g.large.search',
    },
    nodes: { type: count({ min: 1 }), doc: 'How many data nodes it has.', example: '3' },
    managers: { type: count({ min: 0 }), doc: 'Dedicated manager nodes; an odd number.', default: '0', example: '3' },
    storage: { type: data(), doc: 'Storage over all data nodes.', example: '3.1 TB' },
    shards: { type: count({ min: 1 }), doc: 'Primary shards of its main index.', example: '53' },
    replicas: { type: count({ min: 0 }), doc: 'Copies of each shard.', default: '1' },
    source: { type: data(), doc: 'Data before it is indexed.', example: '715 GB' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false' },
  },
  icon: 'opensearch',
  docs: 'https://docs.aws.amazon.com/opensearch-service/',
});
