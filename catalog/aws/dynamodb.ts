import { GB, bill, fixed, hourly, quotaLimit, type Capacity, type Demand, type PriceItem, type Usage } from '../behaviour.ts';
import { measure, unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { recovery } from '../common.ts';
import { data, defineKind, duration, either, flag, list, number, oneOf, phrase, share, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

/** A query pays for all that it returns: of a page of items, its mean size. */
const readUnits = ({ reads, bytesOut }: Pick<Demand, 'reads' | 'bytesOut'>, s: Settings): number =>
  reads *
  unitsOf(Math.max(s.number('item') ?? 0, reads > 0 ? bytesOut / reads : 0), 'ddb.read-unit') *
  (s.word('consistency') === 'strong' ? 1 : measure('ddb.eventual').value);
const writeUnits = ({ writes }: Demand, s: Settings): number => writes * unitsOf(s.number('item'), 'ddb.write-unit');
const ofHotKey = (units: number, s: Settings): number | undefined => {
  const share = s.number('hot-key') ?? (s.number('keys') === undefined ? undefined : 1 / s.number('keys')!);
  return share === undefined ? undefined : units * share;
};
function provisioned(s: Settings, key: 'rcu' | 'wcu'): Capacity | undefined {
  const units = s.word('mode') === 'provisioned' ? s.number(key) : undefined;
  return units === undefined ? undefined : { value: units, adjustable: true, formula: key, facts: [] };
}

export default defineKind({
  id: 'dynamodb',
  aliases: ['dynamo'],
  name: 'Amazon DynamoDB',
  summary: 'Key-value and document tables of any size, without servers.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    ...recovery,
    mode: {
      type: oneOf(['on-demand', 'Pays for each request; takes what comes.'], ['provisioned', 'Reads and writes a second are set, or follow by auto scaling.']),
      doc: 'How its capacity is provided.',
      default: 'on-demand',
    },
    'partition-key': {
      type: either(text(), word()),
      doc: 'Attribute that spreads items over partitions; it should take many values evenly.',
      example: 'orderId',
      immutable: true,
    },
    'sort-key': { type: either(text(), word()), doc: 'Attribute that orders items of one partition key.', example: 'createdAt', immutable: true },
    item: { type: data({ max: '400 KiB' }), doc: 'Size of an average item.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    storage: { type: data(), doc: 'Data that it holds, where item size and number do not say.', example: '750 GB' },
    rcu: { type: number({ min: '0', range: true }), doc: 'Read capacity units, for `mode: provisioned`; a range where it scales.', example: '100..4000' },
    wcu: { type: number({ min: '0', range: true }), doc: 'Write capacity units, for `mode: provisioned`; a range where it scales.', example: '100..1000' },
    indexes: { type: list(phrase()), doc: 'Secondary indexes: name, keys, global or local.', example: '[by-user global userId createdAt]' },
    ttl: { type: either(duration(), flag()), doc: 'Age at which items expire; they are deleted a while later.', example: '1 y' },
    streams: { type: oneOf('none', 'keys-only', 'new-image', 'old-image', 'new-and-old-images'), doc: 'What its stream tells of a change.', default: 'none' },
    'global-table': { type: list(word()), doc: 'Other regions that hold a writable copy.', example: '[eu-west-1]' },
    consistency: { type: oneOf('eventual', 'strong'), doc: 'Consistency of reads where the edge does not say.', default: 'eventual' },
    'point-in-time-recovery': { type: flag(), doc: 'Whether it can be restored to any second of the last 35 days.', default: 'false' },
    'deletion-protection': { type: flag(), doc: 'Whether it is guarded against deletion.', default: 'false' },
    class: { type: oneOf('standard', 'standard-infrequent-access'), doc: 'Table class: by how often it is read.', default: 'standard' },
    encryption: { type: oneOf('aws-owned', 'aws-managed', 'customer-managed'), doc: 'Whose key encrypts it at rest.', default: 'aws-owned' },
    keys: { type: number({ min: '0' }), doc: 'Distinct values of the partition key; few of them cannot be spread.', example: '10M' },
    'hot-key': { type: share(), doc: 'Share of the load that falls on the busiest partition key.', example: '2%' },
    'items-per-key': { type: number({ min: '0' }), doc: 'Items under the largest partition key.', example: '5000' },
    'largest-key': { type: data(), doc: 'Size of all items under the largest partition key, where item size and number do not say.', example: '8 GB' },
  },
  sla: (s) => sla('DynamoDB', s.words('global-table').length > 0 ? 'global tables' : 'standard'),
  limits: [
    quotaLimit('item', 'Item size', 'B', 'ddb.item', (_, s) => s.number('item'), { grows: false }),
    {
      id: 'read-units',
      name: 'Read units of the table',
      unit: 'rps',
      demand: readUnits,
      capacity: (s) => provisioned(s, 'rcu') ?? fixed('ddb.table.rcu'),
      mend: 'rcu',
    },
    {
      id: 'write-units',
      name: 'Write units of the table',
      unit: 'rps',
      demand: writeUnits,
      capacity: (s) => provisioned(s, 'wcu') ?? fixed('ddb.table.wcu'),
      mend: 'wcu',
    },
    quotaLimit('partition-read-units', 'Read units of the busiest partition key', 'rps', 'ddb.partition.rcu', (d, s) => ofHotKey(readUnits(d, s), s)),
    quotaLimit('partition-write-units', 'Write units of the busiest partition key', 'rps', 'ddb.partition.wcu', (d, s) => ofHotKey(writeUnits(d, s), s)),
    quotaLimit(
      'item-collection',
      'Items of the largest partition key',
      'B',
      'ddb.lsi.collection',
      (_, s) => {
        if (!s.words('indexes').some((index) => index.includes('local'))) return undefined;
        const [items, item, stated] = [s.number('items-per-key'), s.number('item'), s.number('largest-key')];
        return stated ?? (items === undefined || item === undefined ? undefined : items * item);
      },
      { grows: false },
    ),
    quotaLimit('indexes', 'Global secondary indexes', 'count', 'ddb.gsi', (_, s) => s.words('indexes').filter((index) => !index.includes('local')).length, {
      grows: false,
    }),
    quotaLimit('local-indexes', 'Local secondary indexes', 'count', 'ddb.lsi', (_, s) => s.words('indexes').filter((index) => index.includes('local')).length, {
      grows: false,
    }),
  ],
  pricing: (s, u) => {
    const size = s.number('item');
    const indexes = 1 + s.words('indexes').length;
    const capacity =
      s.word('mode') === 'provisioned'
        ? [hourly('DynamoDB', 'provisioned RCU', s.range('rcu')?.min ?? NaN, s), hourly('DynamoDB', 'provisioned WCU', s.range('wcu')?.min ?? NaN, s)]
        : [
            bill('DynamoDB', 'read request units', readUnits(u, s), s),
            bill('DynamoDB', 'write request units', u.writes * unitsOf(size, 'ddb.write-unit') * indexes, s),
          ];
    return [
      ...capacity,
      ...replicated(s, u, unitsOf(size, 'ddb.write-unit') * indexes),
      ...(u.storage === undefined
        ? []
        : [
            bill('DynamoDB', 'storage', (u.storage * indexes * (1 + s.words('global-table').length)) / GB, s, {
              tableClass: s.word('class') === 'standard-infrequent-access' ? 'Standard-IA' : 'Standard',
            }),
          ]),
      ...(u.storage !== undefined && s.flag('point-in-time-recovery') ? [bill('DynamoDB', 'PITR backup storage', u.storage / GB, s)] : []),
    ];
  },
  icon: 'dynamodb',
  docs: 'https://docs.aws.amazon.com/dynamodb/',
});

/** Writes that its copies in other regions take. */
function replicated(s: Settings, { writes }: Usage, units: number): PriceItem[] {
  const regions = s.words('global-table').length;
  if (regions === 0) return [];
  return s.word('mode') === 'provisioned'
    ? [hourly('DynamoDB', 'replicated WCU (global tables)', (s.range('wcu')?.min ?? NaN) * regions, s)]
    : [bill('DynamoDB', 'replicated write request units', writes * units * regions, s)];
}
