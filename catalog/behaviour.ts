import type { Fact } from './facts/fact.ts';
import { price, type PriceAttributes, type PriceTier } from './facts/prices.ts';
import { quota } from './facts/quotas.ts';
import type { Settings } from './settings.ts';

/** What reaches one element, in base units; rates are per second at the peak. */
export interface Demand {
  /** Calls, after batching. */
  readonly requests: number;
  /** What the calls carry: messages, records, items. */
  readonly items: number;
  readonly reads: number;
  readonly writes: number;
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
}

/** What it is used for in an average month (730 h), for its price. Sizes in B. */
export interface Usage {
  readonly requests: number;
  readonly items: number;
  /** Calls that it makes, after batching: what a queue hands on. */
  readonly callsOut: number;
  readonly reads: number;
  readonly writes: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Bytes that leave for the internet through it. */
  readonly bytesToInternet: number;
  /** Seconds that one request takes, with what it waits for; undefined where unknown. */
  readonly duration: number | undefined;
  /** Bytes held on average; undefined where nothing is written, NaN where the design does not say how much is kept. */
  readonly storage: number | undefined;
  /** Copies that the average load needs, within the range that the design allows. */
  readonly copies: number;
  readonly connections: number;
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

/** A quota as a capacity, or `units` of it (shards, brokers). */
export function fixed(quotaId: string, units = 1, unitName?: string): Capacity {
  const fact = quota(quotaId);
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
