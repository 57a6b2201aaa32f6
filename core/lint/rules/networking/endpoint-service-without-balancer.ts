import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'endpoint-service-without-balancer',
  area: 'networking',
  severity: 'error',
  finds: 'An endpoint service with no network or gateway load balancer behind it.',
  why: 'An endpoint service is the offer of such a balancer: without one it cannot be created.',
  mend: 'Name it (`balancer:`).',
  source: 'Services: invalid placements and connections',
  *check({ of, outgoing, element, at, is }) {
    for (const service of of('endpoint-service')) {
      // What is behind another balancer is the finding of `endpoint-service-behind-alb`.
      if (service.attributes.has('balancer') || outgoing(service).some(({ to }) => is(element(to.element), 'nlb', 'gwlb', 'alb'))) continue;
      yield { at: at(service), message: `${service.label} names no network or gateway load balancer: consumers have nothing to connect to` };
    }
  },
});
