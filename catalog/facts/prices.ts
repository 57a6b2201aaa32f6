import file from '../data/prices.json' with { type: 'json' };
import type { Basis, Fact, Source } from './fact.ts';

/** A row of `catalog/data/prices.json`: an on-demand list price in USD. */
export interface PriceRow {
  readonly service: string;
  readonly dimension: string;
  /** What it is for: instance type, engine, tier. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly usd: number;
  /** As listed: `hour`, `GB-month`, `1M requests`. */
  readonly unit: string;
  readonly region: string;
  /** Another region that its source says it is the same in. */
  readonly alsoIn?: string;
  /** Bounds of the usage for which it holds, in single units; GB for sizes. */
  readonly from?: number;
  readonly to?: number;
  readonly note?: string;
  readonly basis: Basis;
  readonly source?: string;
}

interface PriceFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly prices: readonly PriceRow[];
}

const { sources, prices: rows } = file as unknown as PriceFile;
const byDimension = new Map<string, PriceRow[]>();
for (const row of rows) {
  const key = `${row.service}|${row.dimension}`;
  byDimension.set(key, [...(byDimension.get(key) ?? []), row]);
}

/** The region of which most list prices are known. */
export const homeRegion = 'us-east-1';

/** One step of a price: what a single unit costs from a quantity on. */
export interface PriceTier extends Fact {
  /** USD for one unit. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly region: string;
}

export type PriceAttributes = Readonly<Record<string, string>>;

/**
 * The tiers of a price, lowest first, per single unit (a request, a GB, an hour). Rows of the region win, then those
 * that hold everywhere, then those of the home region, then any; `region` of each tier says which was taken. Empty
 * where nothing is known.
 */
export function price(service: string, dimension: string, attributes: PriceAttributes = {}, region = homeRegion): readonly PriceTier[] {
  const key = [service, dimension, region, ...Object.entries(attributes).flat()].join('|');
  const known = found.get(key);
  if (known) return known;
  const tiers = tiersOf(service, dimension, attributes, region);
  found.set(key, tiers);
  return tiers;
}

/** Prices never change: each is looked for once. */
const found = new Map<string, readonly PriceTier[]>();

function tiersOf(service: string, dimension: string, attributes: PriceAttributes, region: string): readonly PriceTier[] {
  const fitting = (byDimension.get(`${service}|${dimension}`) ?? []).filter((row) =>
    Object.entries(attributes).every(([key, value]) => row.attributes?.[key] === value),
  );
  const [first] = [...fitting].sort((a, b) => rank(a, region) - rank(b, region));
  if (!first) return [];
  const same = fitting.filter(
    (row) => row.region === first.region && isSame(row.attributes, first.attributes) && (row.from !== undefined) === (first.from !== undefined),
  );
  const tiers = first.from === undefined ? [first] : [...same].sort((a, b) => a.from! - b.from!);
  // Where the data ends before the usage does, the last price known goes on: never nothing.
  return tiers.map((row, i) => tierOf(row, row.from ?? 0, i === tiers.length - 1 ? Infinity : (row.to ?? tiers[i + 1]!.from!), region));
}

function tierOf(row: PriceRow, from: number, to: number, asked: string): PriceTier {
  const source = priceSource(row);
  return {
    what: `${row.service}: ${row.dimension}${row.attributes ? ` (${Object.values(row.attributes).join(', ')})` : ''}`,
    value: row.usd / unitSize(row.unit),
    unit: row.unit,
    from,
    to,
    region: holdsIn(row, asked) ? asked : row.region,
    basis: row.basis,
    ...(source ? { source } : {}),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

const holdsIn = (row: PriceRow, region: string): boolean => row.region === region || row.alsoIn === region;

const rank = (row: PriceRow, region: string): number =>
  (holdsIn(row, region) ? 0 : row.region === 'global' ? 1 : row.region === homeRegion ? 2 : 3) + (row.basis === 'unverified' ? 0.5 : 0);

const isSame = (a: PriceAttributes = {}, b: PriceAttributes = {}): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};

/** How many single things the listed unit counts: `1M requests` is 10⁶. */
export function unitSize(unit: string): number {
  const match = /^(\d+)([kM]?) /u.exec(unit);
  if (!match) return 1;
  return Number(match[1]) * (match[2] === 'M' ? 1e6 : match[2] === 'k' ? 1e3 : 1);
}

/** Every row, for the catalog's pages. */
export const allPrices: readonly PriceRow[] = rows;
export const priceSource = (row: PriceRow): Source | undefined => (row.source === undefined ? undefined : sources[row.source]);
