import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'global-users-single-region',
  area: 'performance',
  severity: 'info',
  finds: 'Users all over the world, and servers in one region with nothing at the edge; a hint where no latency is asked for.',
  why: 'Far users pay the distance on each request, twice for each round trip.',
  mend: 'Put a CDN or a global balancer in front, or serve from a second region.',
  source: 'Guidelines, performance',
  *check({ requirements, elements, groups, of, isEntry, outgoing, at, is, settings }) {
    const regions = groups.filter(({ kind }) => isOf(kind, 'region'));
    if (new Set(regions.map((region) => settings(region).region)).size !== 1 || of('cloudfront', 'cdn', 'global-accelerator', 'lambda-edge').length > 0) return;
    for (const users of elements) {
      const audience = users.attributes.get('audience')?.value;
      if (!isEntry(users) || is(users, 'external') || audience?.type !== 'enum' || audience.value !== 'global' || outgoing(users).length === 0) continue;
      yield {
        at: at(users, 'audience'),
        severity: requirements('latency').length > 0 ? 'info' : 'hint',
        message: `${users.label}: all over the world, and everything stands in ${regions[0]!.label}: who is far pays the distance on each request`,
      };
    }
  },
});
