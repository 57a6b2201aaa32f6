import { isOf } from './lineage.ts';
import type { Attribute } from '../../catalog/schema.ts';
import type { Settings } from '../../catalog/settings.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Architecture, Element, ModelValue } from './architecture.ts';
import { regionCode, zonesOf } from './places.ts';

/** Attributes that count equal copies; the first that a kind has says how many there are. */
export const copyAttributes = ['tasks', 'instances', 'pods', 'nodes', 'brokers', 'workers'] as const;

/** Reads an element's attributes, with the defaults of its kind. Where it stands is looked up when it is first asked for. */
export function settingsOf(architecture: Architecture, element: Element): Settings {
  const { attributes, kind } = element;
  const range = (key: string) => rangeOf(attributes.get(key)?.value) ?? defaultRange(kind.attributes[key]);
  let zones: number | undefined;
  let copies: Settings['copies'] | undefined;
  let region: { readonly code: string | undefined } | undefined;
  return {
    range,
    number(key) {
      const value = attributes.get(key)?.value;
      if (value?.type === 'quantity') return value.quantity.value;
      return value?.type === 'range' ? value.max.value : defaultRange(kind.attributes[key])?.max;
    },
    word: (key) => wordOf(attributes.get(key)?.value) ?? defaultWord(kind.attributes[key]),
    flag: (key) => {
      const value = attributes.get(key)?.value;
      return value?.type === 'boolean' ? value.value : kind.attributes[key]?.default === 'true';
    },
    words: (key) => wordsOf(attributes.get(key)?.value),
    perCopy: (key) => {
      const value = attributes.get(key)?.value;
      return value?.type === 'quantity' && value.quantity.per !== undefined;
    },
    has: (key) => attributes.has(key),
    get zones() {
      return (zones ??= zonesOf(architecture, element).length);
    },
    get copies() {
      return (copies ??= copiesOf(element, range));
    },
    get region() {
      return (region ??= { code: regionCode(architecture, element) }).code;
    },
  };
}

function copiesOf({ kind, attributes }: Element, range: Settings['range']): Settings['copies'] {
  const shards = range('shards')?.max;
  // A cache of shards and replicas has a node for each of them, unless its nodes are counted.
  const isSharded = kind.category === 'cache' || isOf(kind, 'memorydb');
  if (isSharded && !attributes.has('nodes') && shards !== undefined && kind.attributes['replicas']) {
    const nodes = shards * (1 + (range('replicas')?.max ?? 0));
    return { min: nodes, max: nodes };
  }
  const key = copyAttributes.find((name) => attributes.has(name)) ?? copyAttributes.find((name) => kind.attributes[name]);
  return (key && range(key)) ?? { min: 1, max: 1 };
}

function rangeOf(value: ModelValue | undefined): { min: number; max: number } | undefined {
  if (value?.type === 'quantity') return { min: value.quantity.value, max: value.quantity.value };
  if (value?.type === 'range') return { min: value.min.value, max: value.max.value };
  return undefined;
}

type Range = { readonly min: number; readonly max: number } | undefined;

/** Defaults are the catalog's and never change: each is read once. */
const defaults = new WeakMap<Attribute, { readonly range: Range }>();

function defaultRange(attribute: Attribute | undefined): Range {
  if (attribute?.default === undefined) return undefined;
  const before = defaults.get(attribute);
  if (before) return before.range;
  const parsed = parseQuantity(attribute.default);
  const range = parsed.ok ? { min: parsed.quantity.value, max: parsed.quantity.value } : undefined;
  defaults.set(attribute, { range });
  return range;
}

function wordOf(value: ModelValue | undefined): string | undefined {
  if (value?.type === 'enum') return value.value;
  return value?.type === 'text' ? value.text : undefined;
}

function defaultWord(attribute: Attribute | undefined): string | undefined {
  const { type, default: value } = attribute ?? {};
  return type && value !== undefined && ['enum', 'text', 'either'].includes(type.type) ? value : undefined;
}

function wordsOf(value: ModelValue | undefined): string[] {
  if (!value) return [];
  if (value.type === 'list') return value.items.flatMap(wordsOf);
  const word = wordOf(value) ?? (value.type === 'reference' ? value.target : value.type === 'quantity' ? value.quantity.text : undefined);
  return word === undefined ? [] : [word];
}
