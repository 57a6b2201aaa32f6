import { accessOf } from '../../access.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cdn-missing-for-static-content',
  area: 'caching',
  severity: 'info',
  finds: 'Users that fetch objects from storage without a CDN between.',
  why: 'Copies at the edge shorten the way, unload the origin and cost less to send.',
  mend: 'Put a CDN in front of the bucket.',
  source: 'Guidelines, caching',
  *check({ of, incoming, element, atEdge, isEntry }) {
    for (const bucket of of('s3', 'object-store')) {
      for (const edge of incoming(bucket)) {
        if (edge.kind !== 'request' || !isEntry(element(edge.from.element)) || accessOf(edge) === 'write') continue;
        yield {
          at: atEdge(edge),
          message: `${element(edge.from.element).label} fetches from ${bucket.label} itself: each request goes all the way to the region`,
        };
      }
    }
  },
});
