import { GB, bill, largest, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, duration, flag, openEnum, ref } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'firehose',
  aliases: ['kinesis-firehose', 'data-firehose'],
  name: 'Amazon Data Firehose',
  summary: 'Gathers records and delivers them in batches to a store.',
  category: 'streaming',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    'buffer-size': { type: data({ max: '128 MiB' }), doc: 'Batch size at which it delivers.', default: '5 MB' },
    'buffer-interval': { type: duration({ min: '0 s', max: '900 s' }), doc: 'Longest wait before it delivers.', default: '300 s' },
    record: { type: data({ max: '1000 KiB' }), doc: 'Size of an average record.', example: '1 KB' },
    transform: { type: ref('lambda'), doc: 'Function that changes records on their way.' },
    format: { type: openEnum('json', 'parquet', 'orc'), doc: 'Format that it writes.', default: 'json' },
    compression: { type: openEnum('none', 'gzip', 'snappy', 'zip'), doc: 'How delivered files are compressed.', example: 'gzip' },
    'dynamic-partitioning': { type: flag(), doc: 'Whether files go to folders by fields of the records.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether records are encrypted while they wait.', default: 'false' },
  },
  passes: 'buffer',
  sla: () => sla('Data Firehose'),
  limits: [
    quotaLimit('put-records', 'Records put', 'rps', 'firehose.put.records', ({ items }) => items),
    quotaLimit('put-requests', 'Calls that put records', 'rps', 'firehose.put.requests', ({ requests }) => requests),
    quotaLimit('put-bytes', 'Data put', 'B/s', 'firehose.put.bytes', ({ bytesIn }) => (bytesIn > 0 ? bytesIn : undefined)),
    quotaLimit('record', 'Record size', 'B', 'firehose.record', ({ payload }, s) => largest(payload, s.number('record')), { grows: false }),
  ],
  pricing: (s, u) => [
    bill('Data Firehose', 'data ingested', u.bytesIn / GB, s),
    ...(s.word('format') === 'json' ? [] : [bill('Data Firehose', 'format conversion', u.bytesIn / GB, s)]),
  ],
  icon: 'firehose',
  docs: 'https://docs.aws.amazon.com/firehose/',
});
