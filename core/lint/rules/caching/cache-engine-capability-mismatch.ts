import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cache-engine-capability-mismatch',
  area: 'caching',
  severity: 'error',
  finds: 'Memcached that is asked to persist, replicate or fail over.',
  why: 'Memcached has neither persistence nor replicas.',
  mend: 'Use Redis or Valkey.',
  source: 'Guidelines, caching',
  *check({ of, settings, at, files }) {
    for (const cache of of('elasticache', 'cache')) {
      const own = settings(cache);
      if (own.word('engine') !== 'memcached') continue;
      const asked =
        cache.attributes.has('replicas') && (own.number('replicas') ?? 0) > 0
          ? 'replicas'
          : own.flag('multi-az')
            ? 'multi-az'
            : !['none', undefined].includes(own.word('persistence'))
              ? 'persistence'
              : undefined;
      if (asked === undefined) continue;
      yield {
        at: at(cache, asked),
        message: `${cache.label}: Memcached has no ${asked === 'persistence' ? 'persistence' : 'replicas'}: a lost node or a restart empties it`,
        fixes: setAttribute(files, cache, 'engine', 'redis'),
      };
    }
  },
});
