import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'api-gateway-private-backend-without-link',
  area: 'networking',
  severity: 'error',
  finds: 'An API Gateway that calls something in a private subnet without a VPC link.',
  why: 'API Gateway stands outside of networks: without a link it has no way into private subnets.',
  mend: 'Name the link (`vpc-link:`) to a network or application load balancer.',
  source: 'Services: invalid placements and connections',
  from: 'production',
  *check(design) {
    // A design that draws no link anywhere leaves them out.
    const draws = design.of('api-gateway').some(({ attributes }) => attributes.has('vpc-link'));
    for (const api of design.of('api-gateway')) {
      if (api.attributes.has('vpc-link')) continue;
      for (const edge of design.outgoing(api)) {
        const to = design.element(edge.to.element);
        // Functions are called by their service's address, wherever they stand.
        if (edge.kind !== 'request' || isOf(to.kind, 'lambda') || accessOfPlace(design, to) !== 'private') continue;
        yield {
          at: design.atEdge(edge),
          severity: draws ? 'error' : 'hint',
          message: `${api.label} has no VPC link and no way to ${to.label} in a private subnet`,
        };
      }
    }
  },
});
