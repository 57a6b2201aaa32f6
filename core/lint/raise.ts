import type { Settings } from '../../catalog/settings.ts';
import { copiesFor, type Utilisation } from '../analysis/capacity.ts';
import type { Element } from '../model/architecture.ts';
import type { Fix } from '../text/diagnostic.ts';
import type { Design } from './design.ts';
import { setAttribute } from './edits.ts';

/** Edits that raise a limit to what the peak asks for: more copies, more of the attribute that gives it, or the quota as granted. */
export function raise({ files, settings }: Design, element: Element, used: Utilisation): Fix[] {
  if (!used.adjustable) return [];
  const own = settings(element);
  if (used.limit === 'capacity') return moreCopies(files, element, used, own);
  const mended = moreOf(files, element, used, own);
  return mended.length > 0 ? mended : asGranted(files, element, used);
}

const copyKeys = ['tasks', 'instances', 'pods', 'nodes', 'brokers', 'workers'];

/** So many that each bears its share; a range keeps its lower end. */
function moreCopies(files: Design['files'], element: Element, { demand }: Utilisation, own: Settings): Fix[] {
  const key = copyKeys.find((name) => element.attributes.has(name)) ?? copyKeys.find((name) => element.kind.attributes[name]);
  const needed = copiesFor(demand, own);
  if (key === undefined || needed === undefined || needed <= own.copies.max) return [];
  return setAttribute(files, element, key, element.attributes.get(key)?.value.type === 'range' ? `${own.copies.min}..${needed}` : String(needed));
}

/** Shards, capacity units, prefixes: a whole number that the limit is proportional to. */
function moreOf(files: Design['files'], element: Element, { limit: id, mend, demand, ratio }: Utilisation, own: Settings): Fix[] {
  const type = mend === undefined ? undefined : element.kind.attributes[mend]?.type;
  const now = mend === undefined ? undefined : own.number(mend);
  const limit = element.kind.limits?.find((one) => one.id === id);
  if (mend === undefined || type?.type !== 'integer' || now === undefined || !limit) return [];
  const value = Math.ceil(now * ratio - 1e-9);
  const raised: Settings = { ...own, number: (key) => (key === mend ? value : own.number(key)) };
  const [before, after] = [limit.capacity(own)?.value, limit.capacity(raised)?.value];
  // Where the limit does not grow with it, it must be the demand that shrinks: keys spread over more prefixes.
  const isEnough = after !== undefined && (after >= demand * (1 - 1e-9) || (mend === 'prefixes' && after === before));
  const isAllowed = !('max' in type) || typeof type.max !== 'number' || value <= type.max;
  return isEnough && isAllowed ? setAttribute(files, element, mend, String(value)) : [];
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
