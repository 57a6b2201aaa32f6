import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'in-process-cache-on-many-instances',
  area: 'caching',
  severity: 'warning',
  finds: 'A cache inside each of several copies of a service.',
  why: 'Each copy ages on its own, so two requests see two truths.',
  mend: 'Share one remote cache, or keep the expiry short.',
  source: 'Guidelines, caching',
  options: { seconds: { default: 60, doc: 'Expiry in seconds up to which copies of their own are accepted.' } },
  *check({ of, settings, callers, at, files }, { seconds }) {
    for (const cache of of('cache')) {
      const own = settings(cache);
      if (own.word('deployment') !== 'in-process' || (own.number('ttl') ?? Infinity) <= seconds!) continue;
      const many = callers(cache).find((caller) => settings(caller).copies.max > 1);
      if (!many) continue;
      yield {
        at: at(cache, 'deployment'),
        message: `Each of the ${settings(many).copies.max} copies of ${many.label} keeps its own ${cache.label}: they tell different stories`,
        fixes: setAttribute(files, cache, 'deployment', 'remote'),
      };
    }
  },
});
