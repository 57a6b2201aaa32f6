import { withoutCache } from '../../loss.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lost-cache-overloads-the-store',
  area: 'caching',
  severity: 'warning',
  finds: 'A store that could not take the reads that its cache answers.',
  why: 'When the cache is lost, emptied or restarted, its hits become reads of the store: the store fails too, and stays down.',
  mend: 'Give the store room for the full load, shed load, warm the cache before it takes traffic, or keep it redundant over zones.',
  source: 'Analysis of failure',
  *check({ of, analysis, settings, architecture, at }) {
    for (const cache of of('cache')) {
      const hit = settings(cache).number('hit');
      if (hit === undefined || hit >= 1 || !(analysis.load.elements.get(cache.id)?.reads.peak ?? 0)) continue;
      for (const over of withoutCache(architecture, cache.id)) {
        yield { at: at(cache, 'hit'), message: `Without ${cache.label}, ${over}` };
        break;
      }
    }
  },
});
