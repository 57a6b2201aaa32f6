import type { DimensionName } from './dimension.ts';

export interface Unit {
  readonly dimension: DimensionName;
  /** Base units in one of it. */
  readonly factor: number;
}

const SECONDS_PER_DAY = 86_400;
/** AWS bills 730 hours a month (365 × 24 / 12). */
export const SECONDS_PER_MONTH = 730 * 3600;
export const SECONDS_PER_YEAR = 365 * SECONDS_PER_DAY;

const durations: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  d: SECONDS_PER_DAY,
  day: SECONDS_PER_DAY,
  days: SECONDS_PER_DAY,
  w: 7 * SECONDS_PER_DAY,
  week: 7 * SECONDS_PER_DAY,
  weeks: 7 * SECONDS_PER_DAY,
  mo: SECONDS_PER_MONTH,
  month: SECONDS_PER_MONTH,
  months: SECONDS_PER_MONTH,
  y: SECONDS_PER_YEAR,
  year: SECONDS_PER_YEAR,
  years: SECONDS_PER_YEAR,
};

/** Bytes are decimal (`MB` = 10^6) and binary (`MiB` = 2^20), as IEC 80000-13 has it. */
const data: Readonly<Record<string, number>> = {
  B: 1,
  byte: 1,
  bytes: 1,
  KB: 1e3,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  EB: 1e18,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
  EiB: 2 ** 60,
  bit: 1 / 8,
  kbit: 1e3 / 8,
  Kbit: 1e3 / 8,
  Mbit: 1e6 / 8,
  Gbit: 1e9 / 8,
  Tbit: 1e12 / 8,
};

/** Things that are counted: `300 msg/s`, `12 tasks`. */
const countNouns = new Set([
  'req',
  'request',
  'requests',
  'msg',
  'message',
  'messages',
  'event',
  'events',
  'record',
  'records',
  'op',
  'ops',
  'call',
  'calls',
  'item',
  'items',
  'user',
  'users',
  'connection',
  'connections',
  'read',
  'reads',
  'write',
  'writes',
  'query',
  'queries',
  'job',
  'jobs',
  'image',
  'images',
  'object',
  'objects',
  'file',
  'files',
  'video',
  'videos',
  'order',
  'orders',
  'task',
  'tasks',
  'node',
  'nodes',
  'shard',
  'shards',
  'instance',
  'instances',
  'packet',
  'packets',
  'key',
  'keys',
  'row',
  'rows',
  'page',
  'pages',
  'session',
  'sessions',
  'post',
  'posts',
  'search',
  'searches',
  'booking',
  'bookings',
  'document',
  'documents',
  'transaction',
  'transactions',
  'partition',
  'partitions',
]);

const simple = new Map<string, Unit>([
  ...Object.entries(durations).map(([name, factor]): [string, Unit] => [name, { dimension: 'duration', factor }]),
  ...Object.entries(data).map(([name, factor]): [string, Unit] => [name, { dimension: 'data', factor }]),
  ['%', { dimension: 'ratio', factor: 0.01 }],
  ['x', { dimension: 'ratio', factor: 1 }],
  ['USD', { dimension: 'money', factor: 1 }],
  ['rps', { dimension: 'rate', factor: 1 }],
  ['qps', { dimension: 'rate', factor: 1 }],
  ['tps', { dimension: 'rate', factor: 1 }],
  ['Hz', { dimension: 'rate', factor: 1 }],
  ['rpm', { dimension: 'rate', factor: 1 / 60 }],
  ['bps', { dimension: 'data-rate', factor: 1 / 8 }],
  ['kbps', { dimension: 'data-rate', factor: 1e3 / 8 }],
  ['Mbps', { dimension: 'data-rate', factor: 1e6 / 8 }],
  ['Gbps', { dimension: 'data-rate', factor: 1e9 / 8 }],
]);

/** The unit called `name`: a plain one (`ms`) or a quotient over time (`MB/s`, `req/min`, `/day`). */
export function findUnit(name: string): Unit | undefined {
  const plain = simple.get(name);
  if (plain) return plain;
  if (countNouns.has(name)) return { dimension: 'count', factor: 1 };
  const slash = name.indexOf('/');
  if (slash < 0) return undefined;
  const above = name.slice(0, slash);
  const time = Object.hasOwn(durations, name.slice(slash + 1)) ? durations[name.slice(slash + 1)] : undefined;
  if (time === undefined) return undefined;
  if (above === '' || countNouns.has(above)) return { dimension: 'rate', factor: 1 / time };
  const unit = simple.get(above);
  if (unit?.dimension === 'data') return { dimension: 'data-rate', factor: unit.factor / time };
  if (unit?.dimension === 'money') return { dimension: 'money-rate', factor: SECONDS_PER_MONTH / time };
  return undefined;
}

/** Unit names offered by completion and suggestions, the usual ones first. */
export const unitNames: Readonly<Record<DimensionName, readonly string[]>> = {
  duration: ['ms', 's', 'min', 'h', 'd', 'w', 'month', 'y', 'us', 'ns'],
  data: ['KB', 'MB', 'GB', 'TB', 'PB', 'B', 'KiB', 'MiB', 'GiB', 'TiB', 'bit', 'kbit', 'Mbit', 'Gbit'],
  'data-rate': ['MB/s', 'KB/s', 'GB/s', 'Mbit/s', 'Gbit/s', 'Mbps', 'Gbps', 'GB/day', 'TB/month', 'B/s'],
  rate: ['rps', '/s', '/min', '/h', '/day', '/month', 'msg/s', 'req/s', 'events/s', 'qps', 'tps'],
  money: ['USD'],
  'money-rate': ['/month', '/h', '/year'],
  ratio: ['%', 'x'],
  count: [],
};

/** Every name that `findUnit` knows without a quotient. */
export const plainUnitNames: readonly string[] = [...simple.keys(), ...countNouns];
