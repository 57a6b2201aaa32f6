import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'public-path-between-aws-parts',
  area: 'networking',
  severity: 'info',
  finds: 'A service of the same region that is reached through a NAT gateway.',
  why: 'Each gigabyte pays for the gateway, and goes over public addresses, where an endpoint is private and for S3 and DynamoDB free.',
  mend: 'Add an endpoint of the service to the network.',
  source: 'Services: invalid placements and connections',
  *check({ of, outgoing, element, settings, atEdge }) {
    for (const nat of of('nat-gateway', 'nat-instance')) {
      for (const edge of outgoing(nat)) {
        const to = element(edge.to.element);
        if (to.kind.provider !== 'aws' || to.kind.placement?.subnet !== 'none' || to.kind.scope !== 'region' || to.kind.category === 'network') continue;
        if (settings(to).region !== settings(nat).region) continue;
        yield {
          at: atEdge(edge),
          message: `${to.label} (${to.kind.name}) is reached through ${nat.label}, over public addresses and at a price for each gigabyte: an endpoint is private`,
        };
      }
    }
  },
});
