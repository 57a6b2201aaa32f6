import { count, data, defineKind, duration, flag, oneOf, openEnum, text } from '../define.ts';

export default defineKind({
  id: 'stream',
  aliases: ['event-stream', 'log'],
  name: 'Stream',
  summary: 'Log of records in order by partition, kept for a time and read by many at their own pace.',
  category: 'streaming',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    partitions: { type: count({ min: 1 }), doc: 'Parts of the log; order holds within one, and each has one reader of a group.', default: '1', example: '12' },
    key: { type: text(), doc: 'What decides the partition of a record.', example: 'orderId' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long a record is kept.', example: '7 d' },
    'replication-factor': { type: count({ min: 1 }), doc: 'Copies of each partition.', example: '3' },
    acks: {
      type: oneOf(['none', 'The producer does not wait.'], ['leader', 'The leader has it.'], ['all', 'All replicas in step have it.']),
      doc: 'What a producer waits for.',
      example: 'all',
    },
    record: { type: data(), doc: 'Size of an average record.', example: '1 KB' },
    compression: { type: openEnum('none', 'gzip', 'snappy', 'lz4', 'zstd'), doc: 'How batches are compressed.', default: 'none' },
    delivery: { type: oneOf('at-most-once', 'at-least-once', 'exactly-once'), doc: 'How often a record is handled.', default: 'at-least-once' },
    compaction: { type: flag(), doc: 'Whether only the newest record of each key is kept.', default: 'false' },
    engine: { type: openEnum('kafka', 'pulsar', 'redis-streams', 'nats-jetstream'), doc: 'Product that it is.', example: 'kafka' },
  },
  passes: 'buffer',
  icon: 'stream',
});
