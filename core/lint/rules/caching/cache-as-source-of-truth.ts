import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cache-as-source-of-truth',
  area: 'caching',
  severity: 'warning',
  finds: 'A volatile cache that is written to, with no store behind.',
  why: 'Memory without persistence is empty after a restart.',
  mend: 'Keep the data in a store too, switch persistence on, or use a durable in-memory database.',
  source: 'Guidelines, caching',
  *check({ of, settings, incoming, outgoing, callers, callees, at, isStore, isCompute, access }) {
    for (const cache of of('elasticache', 'cache')) {
      const persistence = settings(cache).word('persistence');
      const writes = incoming(cache).filter((edge) => access(edge) === 'write' && edge.kind === 'request');
      if (writes.length === 0 || (persistence !== undefined && persistence !== 'none') || outgoing(cache).length > 0) continue;
      if (
        callers(cache).some((caller) => callees(caller).some((other) => isStore(other) || (other.kind.category === 'network' && callees(other).some(isStore))))
      )
        continue;
      // Answers of a service, kept aside by a policy that is stated: the service gives them again.
      if (cache.attributes.has('policy') && callers(cache).every((caller) => callees(caller).some(isCompute))) continue;
      // What may be lost once in a while, where more than one node keeps it.
      const isSingle = settings(cache).copies.max < 2 && ['nodes', 'instances'].some((key) => cache.attributes.has(key));
      if (!isSingle && /session|lock|rate|presence|connection|limit|token|lease|dedup|seen|buffer|key/iu.test(`${cache.name} ${cache.label}`)) continue;
      yield { at: at(cache), message: `${cache.label} is written to and no store is behind it: after a restart it is empty` };
    }
  },
});
