import { formatRatio } from '../../../analysis/format.ts';
import { medianOf } from '../../loss.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cache-not-effective',
  area: 'caching',
  severity: 'warning',
  finds: 'A cache with so few hits that it slows reads down.',
  why: 'Below the break-even hit ratio (time of the cache / time of the store) asking the cache first costs more than it saves.',
  mend: 'Cache something that is read more often, or take the cache out.',
  source: 'Guidelines, caching',
  *check({ of, settings, callers, callees, at }) {
    for (const cache of of('cache')) {
      const hit = settings(cache).number('hit');
      if (hit === undefined) continue;
      const store = callers(cache)
        .flatMap((caller) => callees(caller))
        .find(({ kind }) => kind.category === 'database');
      const [fast, slow] = [cache, store].map((element) => element && medianOf(element));
      if (fast === undefined || slow === undefined || hit >= fast / slow) continue;
      yield { at: at(cache, 'hit'), message: `${cache.label}: below ${formatRatio(fast / slow)} hits, asking it first costs more time than it saves` };
    }
  },
});
