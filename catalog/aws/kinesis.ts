import { count, data, defineKind, duration, either, flag, oneOf, share, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'kinesis',
  aliases: ['kinesis-data-streams'],
  name: 'Amazon Kinesis Data Streams',
  summary: 'Ordered log of records that many consumers read.',
  category: 'streaming',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    mode: { type: oneOf('on-demand', 'provisioned'), doc: 'Whether shards follow the load or are set.', default: 'on-demand' },
    shards: { type: count({ min: 1 }), doc: 'How many shards, for `mode: provisioned`.', example: '4' },
    'partition-key': { type: either(text(), word()), doc: 'What spreads records over shards; order is kept within one.', example: 'deviceId' },
    record: { type: data({ max: '10 MiB' }), doc: 'Size of an average record.', example: '1 KB' },
    retention: { type: duration({ min: '24 h', max: '365 d' }), doc: 'How long records can be read.', default: '24 h' },
    'fan-out': {
      type: oneOf(['shared', 'Consumers share a shard.'], ['enhanced', 'Each consumer has its own throughput.']),
      doc: 'How consumers read.',
      default: 'shared',
    },
    'hot-key': { type: share(), doc: 'Share of records under the busiest partition key; splitting a shard does not divide it.', example: '2%' },
    encrypted: { type: flag(), doc: 'Whether records are encrypted at rest.', default: 'false' },
  },
  icon: 'kinesis',
  docs: 'https://docs.aws.amazon.com/streams/',
});
