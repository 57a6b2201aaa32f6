import { parseQuantity } from '../core/units/quantity.ts';
import type { Fact } from './facts/fact.ts';
import { price, type PriceAttributes, type PriceTier } from './facts/prices.ts';
import { quota, quotaOfMemory, type Quota } from './facts/quotas.ts';
import type { Settings } from './settings.ts';

/** What reaches one element, in base units; rates are per second at the peak. */
export interface Demand {
  /** Calls, after batching. */
  readonly requests: number;
  /** What the calls carry: messages, records, items. */
  readonly items: number;
  readonly reads: number;
  readonly writes: number;
  /** Calls that write, after batching. */
  readonly writeCalls: number;
  /** B/s. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Requests in flight by Little's law; undefined where their duration is unknown. */
  readonly concurrency: number | undefined;
  /** Held connections. */
  readonly connections: number;
  /** Bytes held. */
  readonly storage: number | undefined;
  /** Largest request and answer, B. */
  readonly payload: number | undefined;
  readonly response: number | undefined;
  /** Calls that it makes itself, 1/s. */
  readonly sent: number;
  /** Elements that it hands on to, each once, and how many copies they are. */
  readonly receivers: { readonly elements: number; readonly copies: number };
  /** True where a caller waits for its answer. */
  readonly awaited: boolean;
  /** True where it takes its work from a queue or stream at its own pace. */
  readonly polls: boolean;
  /** Elements of a kind in it, a group; with `amount`, the sum of that over them. */
  readonly inside: (kind: string, amount?: (settings: Settings) => number) => number;
}

/** What it is used for in an average month (730 h), for its price. Sizes in B. */
export interface Usage {
  readonly requests: number;
  /** Those of the requests that are none of the messages over a connection that is held: what guards and balancers look at. */
  readonly opening: number;
  readonly items: number;
  /** Calls that it makes, after batching: what a queue hands on. */
  readonly callsOut: number;
  readonly reads: number;
  readonly writes: number;
  /** Calls that write, after batching. */
  readonly writeCalls: number;
  /** Both NaN where no request that reaches it or leaves it has a size. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Bytes that leave for the internet through it. */
  readonly bytesToInternet: number;
  /** What it sends by itself to users and to others' systems: pushes over held connections, notifications. */
  readonly pushes: number;
  /** Seconds that one request takes, with what it waits for; undefined where unknown. */
  readonly duration: number | undefined;
  /** Bytes held on average; undefined where nothing is written, NaN where the design does not say how much is kept. */
  readonly storage: number | undefined;
  /** Bytes that are added in the month; 0 where nothing is, or its size is not known. */
  readonly written: number;
  /** Copies that the average load needs, within the range that the design allows. */
  readonly copies: number;
  readonly connections: number;
  /** Elements that it hands on to, each once. */
  readonly receivers: number;
}

export interface Capacity {
  readonly value: number;
  /** False for a bound that nobody raises. */
  readonly adjustable: boolean;
  /** `3 shards × 1 000`: how it came about, where it is more than the fact itself. */
  readonly formula?: string;
  readonly facts: readonly Fact[];
}

/** Something that a kind can run out of. */
export interface Limit {
  /** `concurrency`: unique within the kind; the key in `quotas: { … }`. */
  readonly id: string;
  readonly name: string;
  readonly unit: 'rps' | 'B/s' | 'B' | 's' | 'count';
  /** Undefined where the design does not say enough. */
  readonly demand: (demand: Demand, settings: Settings) => number | undefined;
  readonly capacity: (settings: Settings) => Capacity | undefined;
  /** Attribute that would raise it. */
  readonly mend?: string;
  /** False for sizes and times, which do not grow with the load. */
  readonly grows?: boolean;
}

/** One line of a bill: so many units of a price. */
export interface PriceItem {
  readonly what: string;
  /** In single units of the price: hours, requests, GB (10⁹ B), GB-months. */
  readonly quantity: number;
  readonly unit: string;
  /** Empty: the price is not known. */
  readonly tiers: readonly PriceTier[];
}

/** A limit that is one quota. */
export function quotaLimit(
  id: string,
  name: string,
  unit: Limit['unit'],
  quotaId: string,
  demand: Limit['demand'],
  more: Partial<Pick<Limit, 'mend' | 'grows'>> = {},
): Limit {
  return { id, name, unit, demand, capacity: () => fixed(quotaId), ...more };
}

/** A limit that is what a setting says: a number of processors, a timeout, a size that was chosen. */
export const settingLimit = (id: string, name: string, unit: Limit['unit'], quotaId: string, key: string): Limit =>
  quotaLimit(id, name, unit, quotaId, (_, settings) => settings.number(key), { mend: key, grows: false });

/** How many of a kind a place may hold. Nothing of it is no finding. */
export const countLimit = (id: string, name: string, quotaId: string, kind: string, amount?: (settings: Settings) => number): Limit =>
  quotaLimit(id, name, 'count', quotaId, ({ inside }) => inside(kind, amount) || undefined, { grows: false });

/** A quota as a capacity, or `units` of it (shards, brokers). */
export const fixed = (quotaId: string, units = 1, unitName?: string): Capacity => capacityOf(quota(quotaId), units, unitName);

/** A quota that follows from the memory of an instance, B. */
export const byMemory = (quotaId: string, memory: number): Capacity => capacityOf(quotaOfMemory(quotaId, memory));

function capacityOf(fact: Quota, units = 1, unitName?: string): Capacity {
  return {
    value: fact.value * units,
    adjustable: fact.adjustable,
    facts: [fact],
    ...(unitName === undefined ? {} : { formula: `${units} ${unitName}` }),
  };
}

/** Hours in a month, as the provider counts them (365 d / 12). */
export const HOURS_PER_MONTH = 730;
export const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;
/** A GB of the price list is taken as 10⁹ B. */
export const GB = 1e9;

/** GB-months of what comes in in a month and is kept for so many seconds. */
export const keptFor = (bytesPerMonth: number, seconds: number): number => ((bytesPerMonth / SECONDS_PER_MONTH) * seconds) / GB;

/** A step in the life of what is kept: `glacier-flexible after 90 d`, `expire after 1 y`. Seconds; undefined for other texts. */
export function lifecycleStep(rule: string): { readonly to: string; readonly after: number } | undefined {
  const [, to, age] = /^(\S+) after (.+)$/u.exec(rule) ?? [];
  const parsed = age === undefined ? undefined : parseQuantity(age);
  return to !== undefined && parsed?.ok === true && parsed.quantity.dimension === 'duration' ? { to, after: parsed.quantity.value } : undefined;
}

/** True for a step that removes what is kept. */
export const isRemoval = ({ to }: { readonly to: string }): boolean => to === 'expire' || to === 'delete';

/** A line of the bill, with the list price in the element's region. */
export function bill(
  service: string,
  dimension: string,
  quantity: number,
  { region }: Pick<Settings, 'region'>,
  attributes: PriceAttributes = {},
  what: string = dimension,
): PriceItem {
  const tiers = price(service, dimension, attributes, region);
  return { what, quantity, unit: tiers[0]?.unit ?? '', tiers };
}

/** A line for something that runs all month. */
export const hourly = (
  service: string,
  dimension: string,
  copies: number,
  settings: Pick<Settings, 'region'>,
  attributes: PriceAttributes = {},
  what?: string,
): PriceItem => bill(service, dimension, copies * HOURS_PER_MONTH, settings, attributes, what);

/** The larger of those that are known. */
export function largest(...values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
