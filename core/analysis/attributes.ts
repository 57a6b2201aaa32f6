import type { AttributeValue } from '../model/architecture.ts';

type Attributes = ReadonlyMap<string, AttributeValue>;

/** The number under a key, in base units; the first of several sets of attributes that has one. */
export function numberIn(key: string, ...sets: readonly Attributes[]): number | undefined {
  for (const set of sets) {
    const value = set.get(key)?.value;
    if (value?.type === 'quantity') return value.quantity.value;
    if (value?.type === 'range') return value.max.value;
  }
  return undefined;
}

export function wordIn(key: string, ...sets: readonly Attributes[]): string | undefined {
  for (const set of sets) {
    const value = set.get(key)?.value;
    if (value?.type === 'enum') return value.value;
    if (value?.type === 'text') return value.text;
  }
  return undefined;
}

export function flagIn(key: string, ...sets: readonly Attributes[]): boolean | undefined {
  for (const set of sets) {
    const value = set.get(key)?.value;
    if (value?.type === 'boolean') return value.value;
  }
  return undefined;
}

/** Durations by percentile: `{ p50: 0.006, p99: 0.04 }`. */
export function percentilesIn(key: string, ...sets: readonly Attributes[]): Readonly<Record<string, number>> | undefined {
  for (const set of sets) {
    const value = set.get(key)?.value;
    if (value?.type === 'percentiles') return Object.fromEntries(Object.entries(value.percentiles).map(([name, { value: seconds }]) => [name, seconds]));
    if (value?.type === 'quantity') return { p50: value.quantity.value };
  }
  return undefined;
}
