import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'gateway-endpoint-reached-from-outside',
  area: 'networking',
  severity: 'error',
  finds: 'A gateway endpoint that is used from outside of its network.',
  why: 'A gateway endpoint is a route of its own network: peers, sites and other regions have no way through it.',
  mend: 'Use an interface endpoint.',
  source: 'Services: invalid placements and connections',
  unverified: true,
  *check({ of, incoming, element, within, settings, atEdge }) {
    for (const endpoint of of('vpc-endpoint')) {
      const own = within(endpoint, 'vpc');
      if (!own || settings(endpoint).word('type') !== 'gateway') continue;
      for (const edge of incoming(endpoint)) {
        const from = element(edge.from.element);
        if (within(from, 'vpc') === own) continue;
        yield { at: atEdge(edge), message: `${from.label} stands outside of ${own.label} and has no way through its gateway endpoint ${endpoint.label}` };
      }
    }
  },
});
