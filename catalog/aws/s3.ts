import { GB, SECONDS_PER_MONTH, bill, isRemoval, lifecycleStep, quotaLimit, type PriceItem, type Usage } from '../behaviour.ts';
import { durability, sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { count, data, defineKind, flag, list, number, oneOf, phrase, ref, text } from '../define.ts';
import { regionalService } from './placement.ts';

/** Storage classes as the agreement and the price list name them. */
const classNames: Readonly<Record<string, string>> = {
  standard: 'Standard',
  'intelligent-tiering': 'Intelligent-Tiering',
  'standard-ia': 'Standard-IA',
  'one-zone-ia': 'One Zone-IA',
  'express-one-zone': 'Express One Zone',
  'glacier-instant': 'Glacier Instant Retrieval',
  'glacier-flexible': 'Glacier Flexible Retrieval',
  'glacier-deep-archive': 'Glacier Deep Archive',
};

/** The same as the page on storage classes names them. */
const tiers: Readonly<Record<string, string>> = {
  standard: 'STANDARD',
  'intelligent-tiering': 'INTELLIGENT_TIERING',
  'standard-ia': 'STANDARD_IA',
  'one-zone-ia': 'ONEZONE_IA',
  'express-one-zone': 'EXPRESS_ONEZONE',
  'glacier-instant': 'GLACIER_IR',
  'glacier-flexible': 'GLACIER',
  'glacier-deep-archive': 'DEEP_ARCHIVE',
  'reduced-redundancy': 'REDUCED_REDUNDANCY',
};

export default defineKind({
  id: 's3',
  name: 'Amazon S3',
  summary: 'Keeps any number of objects in buckets, reached without a server.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    class: {
      type: oneOf(
        ['standard', 'Frequent use; several zones.'],
        ['intelligent-tiering', 'Moves objects by itself as their use changes.'],
        ['standard-ia', 'Kept long and read rarely; billed for 30 days at least.'],
        ['one-zone-ia', 'The same in one zone, for data that can be lost or made again.'],
        ['express-one-zone', 'Fast answers from one zone.'],
        ['glacier-instant', 'Archive that answers at once; dear to read.'],
        ['glacier-flexible', 'Archive with minutes to hours to wait; billed for 90 days at least.'],
        ['glacier-deep-archive', 'Cheapest, with half a day to wait; billed for 180 days at least.'],
        ['reduced-redundancy', 'Of no use today.'],
      ),
      doc: 'Storage class of new objects: by how often they are read and how long a reader may wait.',
      default: 'standard',
    },
    storage: { type: data(), doc: 'Data that it holds.', example: '20 TB' },
    item: { type: data(), doc: 'Size of an average object.', example: '2 MB' },
    items: { type: number({ min: '0' }), doc: 'How many objects it holds.', example: '10M' },
    prefixes: { type: count({ min: 1 }), doc: 'Key prefixes that its requests are spread over; request rates hold for each.', default: '1', example: '16' },
    versioning: { type: flag(), doc: 'Whether old versions are kept.', default: 'false' },
    lifecycle: { type: list(phrase()), doc: 'When objects move to another class or are deleted.', example: 'standard-ia after 30 d, expire after 1 y' },
    encryption: {
      type: oneOf(
        ['sse-s3', 'Keys of S3.'],
        ['sse-kms', 'Keys in KMS, with an audit of their use.'],
        ['dsse-kms', 'Two layers.'],
        ['client-side', 'Encrypted before it is sent.'],
      ),
      doc: 'How objects are encrypted at rest.',
      default: 'sse-s3',
    },
    'object-lock': {
      type: oneOf('none', ['governance', 'Some users may still delete.'], ['compliance', 'Nobody may delete before the term ends.']),
      doc: 'Objects that cannot be deleted or overwritten; needs versioning.',
      default: 'none',
    },
    'public-access': {
      type: oneOf('blocked', ['allowed', 'Anyone may read what the policy names.']),
      doc: 'Whether the bucket can be open to the world.',
      default: 'blocked',
    },
    cors: { type: list(text()), doc: 'Origins whose pages may read it; `"*"` is any.', example: '["https://example.com"]' },
    acls: { type: flag(), doc: 'Whether access lists of the old kind are on; policies replace them.', default: 'false' },
    notifications: { type: list(ref('sqs', 'sns', 'lambda', 'eventbridge')), doc: 'Who hears of changes, besides what its edges say.', example: 'thumbnailer' },
    replication: { type: oneOf('none', 'same-region', 'cross-region'), doc: 'Whether objects are copied to another bucket.', default: 'none' },
    'transfer-acceleration': { type: flag(), doc: 'Whether uploads enter at the nearest edge location.', default: 'false' },
    website: { type: flag(), doc: 'Whether it serves a static web site.', default: 'false' },
  },
  sla: (s) => sla('S3', classNames[s.word('class') ?? 'standard'] ?? 'Standard'),
  durability: (s) => durability('S3', tiers[s.word('class') ?? 'standard'] ?? 'STANDARD'),
  limits: [
    quotaLimit('object', 'Object size', 'B', 's3.object', (_, s) => s.number('item'), { grows: false }),
    quotaLimit('upload', 'Size of one upload request', 'B', 's3.put', ({ payload }) => payload, { grows: false }),
    quotaLimit('write-rate', 'Writes of one prefix', 'rps', 's3.write.prefix', ({ writeCalls }, s) => writeCalls / (s.number('prefixes') ?? 1), {
      mend: 'prefixes',
    }),
    quotaLimit('read-rate', 'Reads of one prefix', 'rps', 's3.read.prefix', ({ reads }, s) => reads / (s.number('prefixes') ?? 1), { mend: 'prefixes' }),
  ],
  pricing: (s, u) => {
    const storageClass = classNames[s.word('class') ?? 'standard'] ?? 'Standard';
    const requestClass =
      storageClass === 'Intelligent-Tiering' || storageClass === 'Glacier Instant Retrieval' || storageClass === 'Express One Zone' ? 'Standard' : storageClass;
    return [
      ...stored(s, u).map(({ to, bytes }, _, { length }) =>
        bill(
          'S3',
          'storage',
          bytes / GB,
          s,
          { storageClass: to, ...(to === 'Intelligent-Tiering' ? { tier: 'frequent' } : {}) },
          length === 1 ? undefined : `storage, ${to}`,
        ),
      ),
      bill('S3', 'PUT, COPY, POST, LIST requests', u.writeCalls, s, { storageClass: requestClass }),
      bill('S3', 'GET, SELECT and other requests', u.reads, s, { storageClass: requestClass }),
      ...(['Standard-IA', 'One Zone-IA', 'Glacier Instant Retrieval'].includes(storageClass)
        ? [bill('S3', 'retrieval', u.bytesOut / GB, s, { storageClass })]
        : []),
      ...(['Glacier Flexible Retrieval', 'Glacier Deep Archive'].includes(storageClass) && u.reads > 0
        ? [
            bill('S3', 'retrieval', u.bytesOut / GB, s, { storageClass, speed: 'standard' }),
            bill('S3', 'retrieval requests', u.reads, s, { storageClass, speed: 'standard' }),
          ]
        : []),
      ...transitions(s, u),
      ...(storageClass === 'Intelligent-Tiering' && s.has('items') ? [bill('S3', 'monitoring', s.number('items')!, s, { storageClass })] : []),
    ];
  },
  icon: 's3',
  docs: 'https://docs.aws.amazon.com/s3/',
});

/** Steps of its lifecycle to another class, earliest first, as far as nothing is removed before; and when it is, s. */
function movesOf(s: Settings): { readonly moves: readonly { readonly to: string; readonly after: number }[]; readonly end: number } {
  const steps = s.words('lifecycle').flatMap((rule) => lifecycleStep(rule) ?? []);
  const end = Math.min(Infinity, ...steps.filter(isRemoval).map(({ after }) => after));
  const moves = steps.flatMap(({ to, after }) => (classNames[to] !== undefined && after < end ? [{ to: classNames[to], after }] : []));
  return { moves: moves.sort((a, b) => a.after - b.after), end };
}

/**
 * What it holds by class: as much of the newest as is written before it moves on, and so forth. What is written is known
 * from the flows; where it is not, all ages up to the end are taken as equally many, and without an end as old.
 */
function stored(s: Settings, { storage, written }: Usage): { readonly to: string; readonly bytes: number }[] {
  const { moves, end } = movesOf(s);
  if (storage === undefined) return [];
  const stages = [{ to: classNames[s.word('class') ?? 'standard'] ?? 'Standard', after: 0 }, ...moves];
  const perSecond = written > 0 ? written / SECONDS_PER_MONTH : Number.isFinite(end) ? storage / end : 0;
  let rest = storage;
  return stages.map(({ to, after }, i) => {
    const next = stages[i + 1];
    const bytes = next ? Math.min(rest, perSecond * (next.after - after)) : rest;
    rest -= bytes;
    return { to, bytes };
  });
}

/** What is written moves once to each class that its lifecycle names. */
const transitions = (s: Settings, { writes }: Usage): PriceItem[] =>
  movesOf(s).moves.map(({ to }) => bill('S3', 'lifecycle transition', writes, s, { to }, `transition to ${to}`));
