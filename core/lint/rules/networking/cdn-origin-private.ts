import { setAttribute } from '../../edits.ts';
import { accessOfPlace, subnetsOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cdn-origin-private',
  area: 'networking',
  severity: 'error',
  finds: 'A CloudFront distribution whose origin stands in private subnets.',
  why: 'CloudFront comes from the internet: it does not reach a private subnet, unless by a VPC origin.',
  mend: 'Use a VPC origin (`vpc-origin: true`), or a balancer in public subnets.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    for (const cdn of design.of('cloudfront')) {
      if (design.settings(cdn).flag('vpc-origin')) continue;
      for (const edge of design.outgoing(cdn)) {
        const origin = design.element(edge.to.element);
        if (!design.is(origin, 'alb', 'nlb', 'clb', 'ec2', 'fargate', 'ecs', 'eks') || accessOfPlace(design, origin) !== 'private') continue;
        if (subnetsOf(design, origin).some((subnet) => design.settings(subnet).word('access') === 'public')) continue;
        yield {
          at: design.atEdge(edge),
          message: `${cdn.label} comes from the internet and does not reach ${origin.label} in a private subnet`,
          fixes: design.is(origin, 'alb', 'nlb', 'ec2') ? setAttribute(design.files, cdn, 'vpc-origin', 'true') : [],
        };
      }
    }
  },
});
