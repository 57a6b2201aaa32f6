import type { Settings } from '../../catalog/settings.ts';
import { copiesFor, type Utilisation } from '../analysis/capacity.ts';
import type { Element } from '../model/architecture.ts';
import { copyAttributes } from '../model/element-settings.ts';
import type { Fix } from '../text/diagnostic.ts';
import type { Design } from './design.ts';
import { setAttribute } from './edits.ts';

/** Edits that raise a limit to what the peak asks for: more copies, more of the attribute that gives it, or the quota as granted. */
export function raise({ files, settings }: Design, element: Element, used: Utilisation): Fix[] {
  if (!used.adjustable) return [];
  const own = settings(element);
  if (used.limit === 'capacity') return moreCopies(files, element, used, own);
  const mended = moreOf(files, element, used, own);
  return mended.length > 0 || !isGrantable(element, used) ? mended : asGranted(files, element, used);
}

/** A provider grants more of its quotas only; what the design sets itself, an attribute raises. */
function isGrantable({ attributes }: Element, { facts, limit }: Utilisation): boolean {
  const granted = attributes.get('quotas')?.value;
  return facts.length > 0 || (granted?.type === 'record' && granted.fields.has(limit));
}

const copyKeyOf = ({ attributes, kind }: Element): string | undefined =>
  copyAttributes.find((name) => attributes.has(name)) ?? copyAttributes.find((name) => kind.attributes[name]);

/** So many that each bears its share. */
function moreCopies(files: Design['files'], element: Element, { demand }: Utilisation, own: Settings): Fix[] {
  const key = copyKeyOf(element);
  const needed = copiesFor(demand, own);
  if (key === undefined || needed === undefined || needed <= own.copies.max) return [];
  return setAttribute(files, element, key, upTo(element, key, needed));
}

/** A range keeps its lower end. */
function upTo({ attributes }: Element, key: string, most: number): string {
  const value = attributes.get(key)?.value;
  return value?.type === 'range' ? `${value.min.text}..${most}` : String(most);
}

/** Shards, capacity units, prefixes, instances of so many requests: a number that the limit is proportional to. */
function moreOf(files: Design['files'], element: Element, { limit: id, mend, demand, ratio }: Utilisation, own: Settings): Fix[] {
  const type = mend === undefined ? undefined : element.kind.attributes[mend]?.type;
  const now = mend === undefined ? undefined : own.number(mend);
  const limit = element.kind.limits?.find((one) => one.id === id);
  const isNumber = type?.type === 'integer' || (type?.type === 'quantity' && type.dimension === 'count');
  if (mend === undefined || !isNumber || now === undefined || !limit) return [];
  const value = Math.ceil(now * ratio - 1e-9);
  const raised: Settings = {
    ...own,
    number: (key) => (key === mend ? value : own.number(key)),
    ...(mend === copyKeyOf(element) ? { copies: { min: own.copies.min, max: value } } : {}),
  };
  const [before, after] = [limit.capacity(own)?.value, limit.capacity(raised)?.value];
  // Where the limit does not grow with it, it must be the demand that shrinks: keys spread over more prefixes.
  const isEnough = after !== undefined && (after >= demand * (1 - 1e-9) || (mend === 'prefixes' && after === before));
  const isAllowed = !('max' in type) || typeof type.max !== 'number' || value <= type.max;
  return isEnough && isAllowed ? setAttribute(files, element, mend, upTo(element, mend, value)) : [];
}

/** Not preferred: it is for the provider to grant it. */
function asGranted(files: Design['files'], element: Element, { limit, demand, unit }: Utilisation): Fix[] {
  if (!element.kind.attributes['quotas']) return [];
  const before = element.attributes.get('quotas')?.value;
  const others =
    before?.type === 'record'
      ? [...before.fields].flatMap(([key, { value }]) => (key === limit ? [] : value.type === 'quantity' ? [`${key}: ${value.quantity.text}`] : []))
      : [];
  const text = `${limit}: ${inFile(roundUp(demand), unit)}`;
  const fixes = setAttribute(files, element, 'quotas', `{ ${[...others, text].join(', ')} }`, `Once it is granted: \`quotas: { ${text} }\``);
  return fixes.map(({ title, edits }) => ({ title, edits }));
}

/** Two digits that count, never below: 1 934 becomes 2 000. */
function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step - 1e-9) * step;
}

/** As one writes it in a file. */
function inFile(value: number, unit: Utilisation['unit']): string {
  const bytes = (): string => {
    const [size, name] = (
      [
        [1e12, 'TB'],
        [1e9, 'GB'],
        [1e6, 'MB'],
        [1e3, 'KB'],
        [1, 'B'],
      ] as const
    ).find(([step]) => value >= step) ?? [1, 'B'];
    return `${value / size} ${name}`;
  };
  switch (unit) {
    case 'rps':
      return `${value} rps`;
    case 'B':
      return bytes();
    case 'B/s':
      return `${bytes()}/s`;
    case 's':
      return `${value} s`;
    case 'count':
      return String(value);
  }
}
