import { count, data, defineKind, duration, either, flag, oneOf, openEnum, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'msk',
  aliases: ['kafka'],
  name: 'Amazon MSK',
  summary: 'Managed Apache Kafka.',
  category: 'streaming',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    brokers: { type: count({ min: 2 }), doc: 'How many brokers it has; a multiple of its zones.', example: '3' },
    broker: { type: openEnum('kafka.t3.small', 'kafka.m5.large', 'kafka.m7g.large', 'express.m7g.large'), doc: 'Broker type.', example: 'kafka.m7g.large' },
    storage: { type: data({ per: ['broker'] }), doc: 'Storage of each broker.', example: '1 TB' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    partitions: { type: count({ min: 1 }), doc: 'Partitions of its main topic.', example: '12' },
    'replication-factor': { type: count({ min: 1 }), doc: 'Copies of each partition.', default: '3' },
    acks: { type: oneOf('none', 'leader', 'all'), doc: 'What a producer waits for.', default: 'all' },
    'partition-key': { type: either(text(), word()), doc: 'What spreads records over partitions; order is kept within one.' },
    retention: { type: duration(), doc: 'How long records are kept.', default: '7 d' },
    record: { type: data(), doc: 'Size of an average record.', example: '1 KB' },
    metadata: { type: oneOf('zookeeper', 'kraft'), doc: 'What keeps the state of the cluster.', default: 'kraft' },
  },
  icon: 'msk',
  docs: 'https://docs.aws.amazon.com/msk/',
});
