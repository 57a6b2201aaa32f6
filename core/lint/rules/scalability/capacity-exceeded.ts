import type { Element } from '../../../model/architecture.ts';
import type { Utilisation } from '../../../analysis/capacity.ts';
import type { Fix } from '../../../text/diagnostic.ts';
import { setAttribute } from '../../edits.ts';
import type { Design } from '../../design.ts';
import { overLimit } from '../../utilisation.ts';
import { defineRule } from '../../rule.ts';

/** Attributes that limits grow with in proportion. */
const counted = new Set(['tasks', 'instances', 'pods', 'nodes', 'shards', 'brokers', 'partitions']);

export default defineRule({
  id: 'capacity-exceeded',
  area: 'scalability',
  severity: 'error',
  finds: 'A limit that the peak load exceeds: an error where nobody can raise it, a warning where it can be raised.',
  why: 'Beyond its limit a part throttles, queues or refuses, and latency grows until requests fail.',
  mend: 'Raise the attribute that it names, spread the load (shards, copies, keys), take load off (cache, batch), or have the quota raised and say so in `quotas`.',
  source: 'Guidelines, scalability; quotas of the provider',
  *check({ analysis, elements, groups, at, files }) {
    for (const element of [...elements, ...groups]) {
      for (const used of analysis.capacity.elements.get(element.id) ?? []) {
        if (used.ratio <= 1 + 1e-9) continue;
        yield {
          at: at(element, used.mend),
          severity: used.adjustable || used.uncertain ? 'warning' : 'error',
          message: overLimit(element, used),
          fixes: raised(files, element, used),
        };
      }
    }
  },
});

/** As many copies or parts as carry the load, where it is their number that ends it. */
function raised(files: Design['files'], element: Element, { mend, ratio }: Utilisation): Fix[] {
  // Capacity stated of each copy ends with the copies.
  const key = mend === 'capacity' ? ['tasks', 'instances', 'pods', 'nodes'].find((name) => element.attributes.has(name)) : mend;
  const value = key === undefined || !counted.has(key) ? undefined : element.attributes.get(key)?.value;
  if (key === undefined || value?.type !== 'quantity' || !Number.isFinite(ratio)) return [];
  return setAttribute(files, element, key, String(Math.ceil(value.quantity.value * ratio - 1e-9)));
}
