import { GB, bill, fixed, hourly, keptFor, largest, quotaLimit, type Capacity, type PriceItem, type Usage } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { count, data, defineKind, duration, either, flag, oneOf, share, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

function shards(s: Settings, quotaId: string): Capacity | undefined {
  const count = s.word('mode') === 'provisioned' ? s.number('shards') : undefined;
  return count === undefined ? undefined : { ...fixed(quotaId, count, 'shards'), adjustable: true };
}

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
  passes: 'buffer',
  sla: () => sla('Kinesis Data Streams'),
  limits: [
    {
      id: 'write-bytes',
      name: 'Data written',
      unit: 'B/s',
      demand: ({ bytesIn }) => (bytesIn > 0 ? bytesIn : undefined),
      capacity: (s) => shards(s, 'kinesis.shard.write.bytes') ?? fixed('kinesis.ondemand.write.max'),
      mend: 'shards',
    },
    {
      id: 'write-records',
      name: 'Records written',
      unit: 'rps',
      demand: ({ writes }) => writes,
      capacity: (s) => shards(s, 'kinesis.shard.write.records'),
      mend: 'shards',
    },
    {
      id: 'read-bytes',
      name: 'Data read by all consumers',
      unit: 'B/s',
      demand: ({ bytesOut }, s) => (s.word('fan-out') === 'enhanced' || bytesOut === 0 ? undefined : bytesOut),
      capacity: (s) => shards(s, 'kinesis.shard.read.bytes') ?? fixed('kinesis.ondemand.read.max'),
      mend: 'shards',
    },
    quotaLimit(
      'consumers',
      'Consumers with a throughput of their own',
      'count',
      'kinesis.consumers',
      ({ receivers }, s) => (s.word('fan-out') === 'enhanced' ? receivers.elements : undefined),
      { grows: false },
    ),
    quotaLimit('record', 'Record size', 'B', 'kinesis.record', ({ payload }, s) => largest(payload, s.number('record')), { grows: false }),
  ],
  pricing: (s, u) => {
    const isEnhanced = s.word('fan-out') === 'enhanced';
    if (s.word('mode') === 'provisioned') {
      const mode = { mode: 'provisioned' };
      const shards = s.number('shards') ?? NaN;
      return [
        hourly('Kinesis Data Streams', 'shard-hour', shards, s, mode),
        bill('Kinesis Data Streams', 'PUT payload units', u.items * unitsOf(s.number('record'), 'kinesis.put-unit'), s, mode),
        ...(isEnhanced
          ? [
              hourly('Kinesis Data Streams', 'enhanced fan-out', shards * u.receivers, s, mode),
              bill('Kinesis Data Streams', 'enhanced fan-out data', u.bytesOut / GB, s, mode),
            ]
          : []),
        ...((s.number('retention') ?? 0) > DAY ? [hourly('Kinesis Data Streams', 'extended retention', shards, s, mode)] : []),
        ...longRetention(s, u),
      ];
    }
    const mode = { mode: 'on-demand' };
    const kept = Math.min(s.number('retention') ?? 0, WEEK) - DAY;
    return [
      hourly('Kinesis Data Streams', 'stream-hour', 1, s, mode),
      bill('Kinesis Data Streams', 'data ingested', u.bytesIn / GB, s, mode),
      bill('Kinesis Data Streams', isEnhanced ? 'enhanced fan-out data' : 'data retrieved', u.bytesOut / GB, s, mode),
      ...(kept > 0 ? [bill('Kinesis Data Streams', 'extended retention', keptFor(u.bytesIn, kept), s, mode)] : []),
      ...longRetention(s, u),
    ];
  },
  icon: 'kinesis',
  docs: 'https://docs.aws.amazon.com/streams/',
});

const DAY = 86_400;
const WEEK = 7 * DAY;

/** What is kept for more than a week is billed by its size. */
function longRetention(s: Settings, { bytesIn }: Usage): PriceItem[] {
  const kept = (s.number('retention') ?? 0) - WEEK;
  const mode = s.word('mode') === 'provisioned' ? 'provisioned' : 'on-demand';
  return kept > 0 ? [bill('Kinesis Data Streams', 'long-term retention', keptFor(bytesIn, kept), s, { mode })] : [];
}
