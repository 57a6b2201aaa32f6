import { isRemoval, lifecycleStep } from '../../catalog/behaviour.ts';
import type { Settings } from '../../catalog/settings.ts';
import { wordIn } from './attributes.ts';
import type { ElementLoad } from './load.ts';

/** As stated; else items × size; else what is written in the time that it is kept. */
export function storedBytes(own: Settings, load: ElementLoad): number | undefined {
  const stated = own.number('storage');
  if (stated !== undefined) return stated;
  const [items, item] = [own.number('items'), own.number('item')];
  if (items !== undefined && item !== undefined) return items * item;
  const kept = own.number('ttl') ?? own.number('retention') ?? expiry(own);
  const size = item ?? own.number('record') ?? own.number('message');
  if (kept === undefined || size === undefined || load.writes.always === 0) return undefined;
  return writtenBytes(own, load) * kept;
}

/** `expire after 30 d` of a bucket's lifecycle, s; undefined where nothing removes what is kept. */
function expiry(own: Settings): number | undefined {
  const ends = own.words('lifecycle').flatMap((rule) => removedAfter(rule) ?? []);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** Seconds after which a rule of a lifecycle removes what is kept: `expire after 1 y`, `delete after 30 d`; undefined for other rules. */
export function removedAfter(rule: string): number | undefined {
  const step = lifecycleStep(rule);
  return step && isRemoval(step) ? step.after : undefined;
}

/** What is added per second on average over all hours, B: of each write its payload, else the size of an item. Deletions and updates add nothing. */
export function writtenBytes(own: Settings, load: ElementLoad): number {
  const size = own.number('item') ?? own.number('record') ?? own.number('message') ?? 0;
  const added = load.incoming.filter(
    ({ access, hop, call }) => access === 'write' && !['delete', 'update'].includes(wordIn('access', hop.step.attributes, call.edge.attributes) ?? ''),
  );
  return added.reduce((sum, { payload, items }) => sum + items.always * (payload ?? size), 0);
}
