import { accessOf } from '../../access.ts';
import { defineRule } from '../../rule.ts';

const locks = /\b(?:lock|hold|mutex|lease|nx)\b/iu;

export default defineRule({
  id: 'lock-on-clustered-cache',
  area: 'data',
  severity: 'warning',
  finds: 'A lock that is taken in a cache with several primaries, without an algorithm made for that.',
  why: 'A key lives on one primary and is copied later: when that primary is lost, its successor may not know the lock, and two hold it.',
  mend: 'Ask most of the primaries (Redlock) and say so, or keep locks in a cache with one primary; let the store check once more at the commit.',
  source: 'Reference systems: hotel reservation',
  *check({ of, incoming, settings, word, atEdge }) {
    for (const cache of of('elasticache', 'cache')) {
      const own = settings(cache);
      const clustered = own.flag('cluster-mode') || (own.number('shards') ?? 1) > 1;
      if (!clustered || own.word('engine') === 'memcached') continue;
      for (const edge of incoming(cache)) {
        const said = `${edge.label ?? ''} ${word(edge, 'note') ?? ''}`;
        if (accessOf(edge) !== 'write' && !/\bNX\b/u.test(said)) continue;
        if (!locks.test(edge.label ?? '') || /redlock|quorum|majority/iu.test(said)) continue;
        yield { at: atEdge(edge), message: `${cache.label} has several primaries: when one is lost, two may hold what "${edge.label ?? ''}" takes` };
        break;
      }
    }
  },
});
