import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'write-back-can-lose-data',
  area: 'caching',
  severity: 'warning',
  finds: 'A write-back cache without replica and persistence.',
  why: 'What has not reached the store yet dies with the node.',
  mend: 'Write through, or keep replicas and an append-only log.',
  source: 'Guidelines, caching',
  *check({ of, settings, at, files }) {
    for (const cache of of('cache')) {
      const own = settings(cache);
      if (own.word('policy') !== 'write-back' || (own.number('replicas') ?? 0) > 0 || !['none', undefined].includes(own.word('persistence'))) continue;
      yield {
        at: at(cache, 'policy'),
        message: `${cache.label} takes writes that only it holds: they die with its node`,
        fixes: setAttribute(files, cache, 'policy', 'write-through'),
      };
    }
  },
});
