import type { DimensionName } from './dimension.ts';
import { findUnit, plainUnitNames, SECONDS_PER_MONTH, type Unit } from './unit.ts';
import { nearest } from '../text/suggest.ts';

/** A number with its dimension; `value` is in the dimension's base unit. */
export interface Quantity {
  readonly value: number;
  readonly dimension: DimensionName;
  /** `600 rps per task`: the word after `per`. */
  readonly per?: string;
  /** As the author wrote it. */
  readonly text: string;
}

export type ParsedQuantity =
  { readonly ok: true; readonly quantity: Quantity } | { readonly ok: false; readonly message: string; readonly suggestion?: string };

const scales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };
const shape = /^(-?)(\$?)(-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(.*)$/u;

/**
 * Reads a number as the language writes it: `512 MB`, `20k rps`, `1M/day`, `99.95%`, `$25k/month`, `2.5x`, `31.5e9`,
 * `600 rps per task`, `1 per 1000` (a ratio). Never throws; a failure says what was expected.
 */
export function parseQuantity(text: string): ParsedQuantity {
  const match = shape.exec(text.trim());
  if (!match) return { ok: false, message: `\`${text}\` is not a number` };
  const [, minus, dollar, digits, rest] = match as unknown as [string, string, string, string, string];
  const sign = minus === '-' ? -1 : 1;
  const number = sign * Number(digits.replaceAll('_', ''));
  const perAt = /(?:^|\s)per\s+(.+)$/u.exec(rest);
  const unitText = (perAt ? rest.slice(0, perAt.index) : rest).replace(/\s*\/\s*/gu, '/').trim();
  const per = perAt?.[1]?.trim();

  const unit = dollar ? moneyUnit(unitText) : scaledUnit(unitText);
  if (!unit) return unknownUnit(unitText, dollar !== '');
  const value = number * unit.factor;
  if (!Number.isFinite(value)) return { ok: false, message: `\`${text}\` is too large` };

  if (per !== undefined && unit.dimension === 'count') {
    const divisor = parseQuantity(per);
    if (divisor.ok && divisor.quantity.dimension === 'count' && divisor.quantity.value > 0) {
      return { ok: true, quantity: { value: value / divisor.quantity.value, dimension: 'ratio', text } };
    }
  }
  return { ok: true, quantity: { value, dimension: unit.dimension, text, ...(per === undefined ? {} : { per }) } };
}

function scaledUnit(text: string): Unit | undefined {
  if (text === '') return { dimension: 'count', factor: 1 };
  const plain = findUnit(text);
  if (plain) return plain;
  const scale = scales[text[0]!];
  if (scale === undefined) return undefined;
  const rest = text.slice(1).trim();
  if (rest === '') return { dimension: 'count', factor: scale };
  const unit = findUnit(rest);
  return unit && { dimension: unit.dimension, factor: unit.factor * scale };
}

function moneyUnit(text: string): Unit | undefined {
  const match = /^([kKMGT]?)(?:\s*(\/.+))?$/u.exec(text);
  if (!match) return undefined;
  const scale = scales[match[1]!] ?? 1;
  if (match[2] === undefined) return { dimension: 'money', factor: scale };
  const unit = findUnit(`USD${match[2]}`);
  return unit && { dimension: 'money-rate', factor: unit.factor * scale };
}

/** What is meant by units that are near to several. */
const slips: ReadonlyMap<string, string> = new Map([
  ['m', 'min'],
  ['hr', 'h'],
  ['hrs', 'h'],
  ['mb', 'MB'],
  ['gb', 'GB'],
  ['kb', 'KB'],
  ['tb', 'TB'],
  ['gib', 'GiB'],
  ['mib', 'MiB'],
]);

function unknownUnit(text: string, money: boolean): ParsedQuantity {
  if (money) return { ok: false, message: `Unknown period \`${text}\` after an amount; write \`/month\`, \`/year\` or \`/h\`` };
  const bare = text.replace(/^[kKMGT]\s+/u, '');
  const suggestion = slips.get(bare) ?? nearest(bare, plainUnitNames);
  return {
    ok: false,
    message: `Unknown unit \`${text}\`${suggestion ? `; did you mean \`${suggestion}\`?` : ''}`,
    ...(suggestion ? { suggestion } : {}),
  };
}

/** True where a quantity of dimension `given` may stand for `wanted`: a bare number is also a ratio. */
export const fits = (given: DimensionName, wanted: DimensionName): boolean =>
  given === wanted || (given === 'count' && wanted === 'ratio') || (given === 'ratio' && wanted === 'count');

/** What to write for a dimension, for messages: "a duration such as `30 s`". */
export const dimensionHint: Readonly<Record<DimensionName, string>> = {
  duration: 'a duration such as `30 s`',
  data: 'a size such as `512 MB`',
  'data-rate': 'a throughput such as `10 MB/s`',
  rate: 'a rate such as `200 rps` or `1M/day`',
  money: 'an amount such as `$120`',
  'money-rate': 'an amount per period such as `$25k/month`',
  ratio: 'a share such as `40%`, `0.4` or `2.5x`',
  count: 'a bare number such as `12` or `20k`',
};

export const dimensionNoun: Readonly<Record<DimensionName, string>> = {
  duration: 'a duration',
  data: 'a size',
  'data-rate': 'a throughput',
  rate: 'a rate',
  money: 'an amount of money',
  'money-rate': 'an amount per period',
  ratio: 'a ratio',
  count: 'a number',
};

/** Base units in one step, and how it is written; the largest first. */
const ladders: Readonly<Record<DimensionName, readonly (readonly [number, string])[]>> = {
  duration: [
    [31_536_000, ' y'],
    [86_400, ' d'],
    [3600, ' h'],
    [60, ' min'],
    [1, ' s'],
    [1e-3, ' ms'],
    [1e-6, ' us'],
    [1e-9, ' ns'],
  ],
  data: [
    [1e15, ' PB'],
    [1e12, ' TB'],
    [1e9, ' GB'],
    [1e6, ' MB'],
    [1e3, ' KB'],
    [1, ' B'],
  ],
  'data-rate': [
    [1e12, ' TB/s'],
    [1e9, ' GB/s'],
    [1e6, ' MB/s'],
    [1e3, ' KB/s'],
    [1, ' B/s'],
  ],
  rate: [
    [1e6, 'M rps'],
    [1e3, 'k rps'],
    [1, ' rps'],
    [1 / 60, '/min'],
    [1 / 3600, '/h'],
    [1 / 86_400, '/day'],
    [1 / SECONDS_PER_MONTH, '/month'],
  ],
  money: [
    [1e6, 'M'],
    [1e3, 'k'],
    [1, ''],
  ],
  'money-rate': [
    [1e6, 'M/month'],
    [1e3, 'k/month'],
    [1, '/month'],
  ],
  ratio: [[0.01, '%']],
  count: [
    [1e12, 'T'],
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
    [1, ''],
  ],
};
/** Counts below this are written out: `1234`, but `12.35k`. */
const LEAST_SCALED_COUNT = 1e4;

/**
 * Prints a value of a dimension (in its base unit) the way the language reads it, to `digits` significant digits:
 * `formatQuantity(0.15, 'duration')` is `150 ms`.
 */
export function formatQuantity(value: number, dimension: DimensionName, digits = 4): string {
  const ladder = ladders[dimension];
  const inSteps = (step: number): number => Number((Math.abs(value) / step).toPrecision(digits));
  const base = ladder.find(([step]) => step <= 1)!;
  const writtenOut = value === 0 || (dimension === 'count' && inSteps(1) < LEAST_SCALED_COUNT);
  const [factor, unit] = writtenOut ? base : (ladder.find(([step]) => inSteps(step) >= 1) ?? ladder.at(-1)!);
  const number = plainNumber(value / factor, dimension === 'ratio' ? Math.max(digits, 7) : digits);
  return dimension === 'money' || dimension === 'money-rate' ? `${number.startsWith('-') ? '-' : ''}$${number.replace('-', '')}${unit}` : `${number}${unit}`;
}

/** Without an exponent where that stays short, and without trailing zeros. */
function plainNumber(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  return size !== 0 && (size >= 1e15 || size < 1e-6) ? String(rounded) : rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}
