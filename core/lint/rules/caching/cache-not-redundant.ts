import { formatRate } from '../../../analysis/format.ts';
import type { FlowLoad } from '../../../analysis/load.ts';
import type { Element } from '../../../model/architecture.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** What whoever asks a cache reads next, in one flow. */
function readAfter(cache: Element, { calls }: FlowLoad): Element[] {
  const asks = calls.findIndex(({ call, access }) => call.to.element === cache && access === 'read');
  if (asks < 0) return [];
  const asker = calls[asks]!.hop.from.element;
  return calls.slice(asks + 1).flatMap(({ hop, call, access }) => (hop.from.element === asker && access === 'read' ? [call.to.element] : []));
}

export default defineRule({
  id: 'cache-not-redundant',
  area: 'caching',
  severity: 'warning',
  finds: 'A cache of one node on the way of requests.',
  why: 'When it goes, all its hits fall on the store behind it at once.',
  mend: 'Add a replica in another zone, or make sure that the store can take the full load.',
  source: 'Guidelines, caching',
  *check({ of, settings, outgoing, callers, callees, element, load, analysis, onRequestPath, flowsThrough, files, at }) {
    for (const cache of of('cache')) {
      const own = settings(cache);
      if (cache.isGroup || own.copies.max > 1 || own.flag('serverless') || own.flag('multi-az') || own.word('deployment') === 'in-process') continue;
      // What the design leaves open is not held against it.
      if (!['nodes', 'replicas', 'shards'].some((key) => cache.attributes.has(key))) continue;
      if (!onRequestPath(cache) && flowsThrough(cache).length === 0) continue;
      const behind = [
        ...outgoing(cache).map((edge) => element(edge.to.element)),
        ...[...analysis.load.flows.values()].flatMap((flow) => readAfter(cache, flow)),
        ...callers(cache).flatMap((caller) => callees(caller)),
      ].find(({ kind }) => kind.category === 'database');
      const hit = own.number('hit');
      const reads = load(cache)?.reads.peak ?? 0;
      const key = ['replicas', 'nodes'].find((name) => cache.kind.attributes[name]);
      yield {
        at: at(cache, cache.attributes.has('nodes') ? 'nodes' : undefined),
        message: `${cache.label} is one node: when it goes${behind ? `, ${behind.label} gets ${hit !== undefined && reads > 0 ? `${formatRate(reads * hit)} more` : 'all its hits'}` : ' its data are gone'}`,
        fixes: key === undefined ? [] : setAttribute(files, cache, cache.attributes.has('nodes') ? 'nodes' : key, cache.attributes.has('nodes') ? '2' : '1'),
      };
    }
  },
});
