import type { Attribute, Kind } from './schema.ts';
import { count, data, dataRate, duration, list, moneyRate, number, oneOf, openEnum, percentiles, rate, record, ref, share, text, word } from './define.ts';

type Attributes = Readonly<Record<string, Attribute>>;

/** What a capacity or a price may be counted by: `600 rps per task`. */
export const copyWords = ['instance', 'task', 'node', 'replica', 'shard', 'partition', 'broker', 'pod', 'worker', 'unit', 'copy'] as const;

const described: Attributes = {
  description: { type: text(), doc: 'What it is for, in a sentence; shown on hover and in the tooltip.', example: '"Takes orders"' },
  tags: { type: list(word()), doc: 'Words to select it by in views and rules.', example: '[pci, web]' },
  owner: { type: text(), doc: 'The team that answers for it.', example: 'payments' },
};

/** Attributes that every element has; a kind's own attribute of the same name wins. */
const elementAttributes: Attributes = {
  ...described,
  availability: {
    type: share(),
    doc: 'Long-run share of time in which it works. Overrides the figure that its kind and configuration earn.',
    example: '99.95%',
  },
  mtbf: { type: duration({ min: '0 s' }), doc: 'Mean time between failures. With `mttr` it gives the availability.', example: '5000 h' },
  mttr: { type: duration({ min: '0 s' }), doc: 'Mean time to repair after a failure.', example: '4 h' },
  latency: {
    type: percentiles(),
    doc: 'Time that it spends on one request itself, without what it calls: as percentiles, or one duration for the median.',
    example: 'p50 6 ms, p99 40 ms',
  },
  capacity: {
    type: rate({ min: '0 rps', per: copyWords }),
    doc: 'Requests that it can take; with `per`, for one copy of it.',
    example: '600 rps per instance',
  },
  cost: {
    type: moneyRate({ min: '$0/month', per: copyWords }),
    doc: 'What it costs. Replaces the computed price.',
    example: '$400/month',
  },
  criticality: {
    type: oneOf(
      ['low', 'Nobody notices for hours.'],
      ['medium', 'Some work has to wait.'],
      ['high', 'Users are hindered at once.'],
      ['mission', 'The business stands still.'],
    ),
    doc: 'How much is lost when it is down.',
    example: 'high',
  },
  'attached-to': {
    type: list(ref()),
    doc: 'Elements that it guards, watches or serves without carrying their traffic; drawn as a badge on them.',
    example: 'cdn',
  },
};

/** Where an element stands that may stand in subnets or zones. */
const placedAttributes: Attributes = {
  subnet: {
    type: list(ref('subnet')),
    doc: 'Subnets that it stands in. A subnet without a zone of its own spans the zones of its VPC.',
    example: 'private',
  },
  azs: { type: list(zoneWord(), 1), doc: 'Zones that its copies are spread over, by letter.', example: '[a, b, c]' },
  az: { type: zoneWord(), doc: 'The one zone that it stands in, by letter.', example: 'a' },
};

/** Attributes that every group has. */
const groupAttributes: Attributes = {
  ...described,
  cost: { type: moneyRate({ min: '$0/month' }), doc: 'What the group itself costs, beside what is in it.', example: '$100/month' },
};

/** Attributes of places that fail as a whole. */
const placeAttributes: Attributes = {
  availability: { type: share(), doc: 'Long-run share of time in which the place works.', example: '99.9%' },
};

/** Attributes of an element that runs as several equal copies, for kinds that choose their number. */
export const copies: Attributes = {
  instances: {
    type: count({ min: 0, range: true }),
    doc: 'How many equal copies run; a range when their number follows the load.',
    default: '1',
    example: '3',
  },
  needed: {
    type: count({ min: 1 }),
    doc: 'How many of the copies must be up for it to work. Without it, as many as the peak load needs.',
    example: '2',
  },
};

/** Backup and the losses it bounds, for kinds that keep data. */
export const recovery: Attributes = {
  backup: { type: duration({ min: '0 s' }), doc: 'Interval between two backups: the most that a bad write can cost.', example: '1 d' },
  'backup-retention': { type: duration({ min: '0 s' }), doc: 'How long a backup is kept.', example: '30 d' },
  rpo: { type: duration({ min: '0 s' }), doc: 'Longest span of data that may be lost.', example: '5 min' },
  rto: { type: duration({ min: '0 s' }), doc: 'Longest time until it works again after a loss.', example: '1 h' },
};

/** The kind with the attributes that it shares with all others of its nature, its own first. */
export function withCommonAttributes(kind: Kind): Kind {
  const subnet = kind.placement?.subnet ?? (kind.nature === 'group' ? 'none' : 'optional');
  const shared = kind.nature === 'element' ? elementAttributes : kind.category === 'place' ? { ...groupAttributes, ...placeAttributes } : groupAttributes;
  const common = subnet === 'none' ? shared : { ...shared, ...placedAttributes };
  return { ...kind, attributes: { ...kind.attributes, ...without(common, kind.attributes), ...raised(kind) } };
}

/** `quotas: { concurrency: 5000 }`: limits of the kind that this design has had raised. */
function raised({ limits = [] }: Kind): Attributes {
  if (limits.length === 0) return {};
  const fields = Object.fromEntries(limits.map(({ id, name, unit }) => [id, { type: quotaTypes[unit], doc: `${name}.` }]));
  const first = limits[0]!;
  return { quotas: { type: record(fields), doc: 'Limits that the provider has raised, by name.', example: `{ ${first.id}: ${quotaExamples[first.unit]} }` } };
}

const quotaTypes = {
  rps: rate({ min: '0 rps' }),
  'B/s': dataRate({ min: '0 B/s' }),
  B: data(),
  s: duration({ min: '0 s' }),
  count: number({ min: '0' }),
} as const;
const quotaExamples = { rps: '20k rps', 'B/s': '1 GB/s', B: '1 GB', s: '60 s', count: '5000' } as const;

const without = (attributes: Attributes, names: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([name]) => !(name in names)));

function zoneWord() {
  return openEnum('a', 'b', 'c', 'd', 'e', 'f');
}
