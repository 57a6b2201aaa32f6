import { parseQuantity } from '../core/units/quantity.ts';
import type { DimensionName } from '../core/units/dimension.ts';
import type { Attribute, AttributeType, EnumValue, Kind } from './schema.ts';

/** A kind as data; says to the type checker what the file holds. */
export const defineKind = (kind: Kind): Kind => kind;

/** Bounds are written as an author would write them: `{ min: '128 MB', max: '10 GiB' }`. */
interface Bounds {
  readonly min?: string;
  readonly max?: string;
  /** Accepts `min..max` too. */
  readonly range?: boolean;
  /** Words allowed in `… per task`. */
  readonly per?: readonly string[];
}

/** A whole number: `3`; with `range`, also `2..50`. */
export const count = (bounds: { readonly min?: number; readonly max?: number; readonly range?: boolean } = {}): AttributeType => ({
  type: 'integer',
  ...bounds,
});

/** A bare number that may be a fraction or huge: `0.25`, `31.5e9`, `20k`. */
export const number = (bounds: Bounds = {}): AttributeType => quantity('count', bounds);
/** `200 ms`, `15 min`, `7 d`. */
export const duration = (bounds: Bounds = {}): AttributeType => quantity('duration', bounds);
/** `512 MB`, `1 TiB`. */
export const data = (bounds: Bounds = {}): AttributeType => quantity('data', bounds);
/** `125 MB/s`, `10 Gbit/s`. */
export const dataRate = (bounds: Bounds = {}): AttributeType => quantity('data-rate', bounds);
/** `600 rps`, `1M/day`. */
export const rate = (bounds: Bounds = {}): AttributeType => quantity('rate', bounds);
/** `99.95%`, `0.4`, `2.5x`. */
export const ratio = (bounds: Bounds = {}): AttributeType => quantity('ratio', bounds);
/** A ratio between none and all. */
export const share = (): AttributeType => ratio({ min: '0%', max: '100%' });
/** `$120`. */
export const money = (bounds: Bounds = {}): AttributeType => quantity('money', bounds);
/** `$25k/month`. */
export const moneyRate = (bounds: Bounds = {}): AttributeType => quantity('money-rate', bounds);

/** One of these words. A value with a meaning to explain is written `['word', 'What it means.']`. */
export const oneOf = (...values: readonly EnumItem[]): AttributeType => ({ type: 'enum', values: values.map(enumValue) });
/** These words are offered; others are accepted too. */
export const openEnum = (...values: readonly EnumItem[]): AttributeType => ({ type: 'enum', values: values.map(enumValue), open: true });
/** Any bare word. */
export const word = (): AttributeType => openEnum();

export const flag = (): AttributeType => ({ type: 'boolean' });
export const text = (): AttributeType => ({ type: 'text' });
export const phrase = (): AttributeType => ({ type: 'phrase' });
export const percentiles = (): AttributeType => ({ type: 'percentiles' });
/** An IPv4 block; prefix lengths between `minPrefix` (largest block) and `maxPrefix` (smallest). */
export const cidr = (bounds: { readonly minPrefix?: number; readonly maxPrefix?: number } = {}): AttributeType => ({ type: 'cidr', ...bounds });
/** An element or group in scope of one of these kinds or categories; of any kind when none is named. */
export const ref = (...to: readonly string[]): AttributeType => ({ type: 'reference', to });
export const list = (of: AttributeType, minItems?: number): AttributeType => ({ type: 'list', of, ...(minItems === undefined ? {} : { minItems }) });
export const record = (fields: Readonly<Record<string, Attribute>>): AttributeType => ({ type: 'record', fields });
/** The first option that fits. */
export const either = (...options: readonly AttributeType[]): AttributeType => ({ type: 'either', options });

type EnumItem = string | readonly [value: string, doc: string];

const enumValue = (item: EnumItem): EnumValue => (typeof item === 'string' ? { value: item } : { value: item[0], doc: item[1] });

function quantity(dimension: DimensionName, { min, max, range, per }: Bounds): AttributeType {
  return {
    type: 'quantity',
    dimension,
    ...(min === undefined ? {} : { min: baseValue(min) }),
    ...(max === undefined ? {} : { max: baseValue(max) }),
    ...(range === undefined ? {} : { range }),
    ...(per === undefined ? {} : { per }),
  };
}

/** A bound in base units. Throws on text that is no quantity: a slip in the catalog, not in a user's file. */
function baseValue(bound: string): number {
  const parsed = parseQuantity(bound);
  if (!parsed.ok) throw new Error(`Catalog bound: ${parsed.message}`);
  return parsed.quantity.value;
}
