import type { Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cdn-missing-for-static-content',
  area: 'caching',
  severity: 'info',
  finds: 'Users that fetch objects from storage without a CDN between.',
  why: 'Copies at the edge shorten the way, unload the origin and cost less to send.',
  mend: 'Put a CDN in front of the bucket.',
  source: 'Guidelines, caching',
  *check({ of, incoming, callers, element, is, isEntry, isCompute, atEdge, access }) {
    const hasCdn = of('cdn', 'cloudfront').length > 0;
    const isGateway = (one: Element): boolean => is(one, 'api-gateway', 'gateway', 'alb', 'load-balancer');
    const faces = (one: Element): boolean => callers(one).some(isEntry);
    for (const bucket of of('s3', 'object-store')) {
      for (const edge of incoming(bucket)) {
        const from = element(edge.from.element);
        if (edge.kind !== 'request' || access(edge) === 'write') continue;
        if (isEntry(from)) {
          yield { at: atEdge(edge), message: `${from.label} fetches from ${bucket.label} itself: each request goes all the way to the region` };
          continue;
        }
        // A gateway, or a function behind one, that does nothing else with it than hand it on.
        const hands = isGateway(from)
          ? faces(from)
          : isCompute(from) && callers(from).some((caller) => isEntry(caller) || (isGateway(caller) && faces(caller)));
        if (!hands || hasCdn) continue;
        yield { at: atEdge(edge), message: `${from.label} fetches from ${bucket.label} for each user: every request goes all the way to the region` };
      }
    }
  },
});
