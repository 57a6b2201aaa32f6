import { defineRule } from '../../rule.ts';

/** What a gateway does of its own, or is chosen for. */
const own = ['auth', 'authorizer', 'throttle', 'burst', 'rate-limit', 'cache', 'type', 'endpoint', 'timeout'];

export default defineRule({
  id: 'gateway-only-forwards',
  area: 'simplicity',
  severity: 'info',
  finds: 'An API gateway that does nothing but hand every request to one load balancer.',
  why: 'Each request pays for one more hop in time and money.',
  mend: 'Leave out one of the two, or say what the gateway is for: authentication, throttling, versions.',
  source: 'Reference systems: streaming service',
  *check({ of, outgoing, element, is, attached, callers, atEdge }) {
    for (const gateway of of('api-gateway', 'gateway')) {
      const [only, ...more] = outgoing(gateway);
      if (!only || more.length > 0 || !is(element(only.to.element), 'alb', 'nlb', 'load-balancer')) continue;
      if (own.some((key) => gateway.attributes.has(key)) || attached(gateway, 'waf').length > 0 || callers(gateway).some((one) => is(one, 'waf'))) continue;
      yield {
        at: atEdge(only),
        message: `${gateway.label} hands everything to ${element(only.to.element).label} and does nothing else: one more hop and charge`,
      };
    }
  },
});
