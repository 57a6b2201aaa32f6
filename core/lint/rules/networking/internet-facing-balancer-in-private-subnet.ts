import { accessOfPlace, subnetsOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'internet-facing-balancer-in-private-subnet',
  area: 'networking',
  severity: 'error',
  finds: 'A load balancer that users reach over the internet, in private subnets only.',
  why: 'Nothing from the internet gets there.',
  mend: 'Put it into public subnets, or make it internal and put CloudFront with a VPC origin in front.',
  source: 'Services: invalid placements',
  *check(design) {
    for (const balancer of design.of('alb', 'nlb', 'clb')) {
      const user = design.callers(balancer).find((caller) => design.isEntry(caller));
      if (!user || accessOfPlace(design, balancer) !== 'private' || design.settings(balancer).word('scheme') === 'internal') continue;
      if (subnetsOf(design, balancer).some((subnet) => design.settings(subnet).word('access') === 'public')) continue;
      yield { at: design.at(balancer, 'subnet'), message: `${user.label} cannot reach ${balancer.label}: it stands in private subnets` };
    }
  },
});
