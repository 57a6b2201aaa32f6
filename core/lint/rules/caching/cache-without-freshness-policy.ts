import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cache-without-freshness-policy',
  area: 'caching',
  severity: 'warning',
  finds: 'A cache beside a store that nothing tells of changes.',
  why: 'Without an expiry or an invalidation the copy keeps what has long changed.',
  mend: "State a `ttl`, or invalidate from the store's change stream.",
  source: 'Guidelines, caching',
  from: 'production',
  *check({ of, settings, incoming, at, files }) {
    for (const cache of of('cache', 'cdn')) {
      if (cache.isGroup || !cache.kind.attributes['ttl'] || cache.attributes.has('ttl') || cache.attributes.has('invalidation')) continue;
      if (['write-through', 'write-back'].includes(settings(cache).word('policy') ?? '')) continue;
      if (incoming(cache).some((edge) => /evict|invalidat|delete|refresh|update|fill|purge/iu.test(edge.label ?? ''))) continue;
      yield {
        at: at(cache),
        message: `${cache.label} has no expiry and no invalidation: nothing tells it that the original has changed`,
        fixes: setAttribute(files, cache, 'ttl', '1 h'),
      };
    }
  },
});
