import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cache-in-other-zone-or-region',
  area: 'performance',
  severity: 'info',
  finds: 'A cache in another region or zone than the one service that uses it.',
  why: 'A cache is asked for its nearness: over regions it is slower than the store beside the caller, over zones each byte is paid for.',
  mend: 'Put the cache where its caller is.',
  source: 'Services: invalid placements and connections',
  *check({ of, callers, zones, settings, at }) {
    for (const cache of of('cache')) {
      const [client, ...others] = callers(cache);
      if (!client || others.length > 0 || cache.kind.scope === 'edge') continue;
      const [here, there] = [settings(client).region, settings(cache).region];
      if (here !== undefined && there !== undefined && here !== there) {
        yield {
          at: at(cache),
          severity: 'warning',
          message: `${cache.label} stands in ${there}, its only caller ${client.label} in ${here}: every hit crosses regions`,
        };
        continue;
      }
      const [own, asks] = [zones(cache), zones(client)];
      if (own.length !== 1 || asks.length !== 1 || own[0] === asks[0]) continue;
      yield {
        at: at(cache, 'az'),
        message: `${cache.label} stands in ${zoneName(own[0]!)}, its only caller ${client.label} in ${zoneName(asks[0]!)}: every hit crosses zones and is paid for`,
      };
    }
  },
});
