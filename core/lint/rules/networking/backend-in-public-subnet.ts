import { accessOfPlace, subnetOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'backend-in-public-subnet',
  area: 'networking',
  severity: 'warning',
  finds: 'What stands behind a load balancer, in a public subnet.',
  why: 'It can be reached past the balancer, and needs no address of its own.',
  mend: 'Move it into a private subnet.',
  source: 'Services: invalid placements',
  from: 'production',
  *check(design) {
    for (const balancer of design.of('alb', 'nlb', 'clb')) {
      for (const target of design.callees(balancer)) {
        if (!design.isCompute(target) || accessOfPlace(design, target) !== 'public') continue;
        yield {
          at: design.at(target, 'subnet'),
          message: `${target.label} is behind ${balancer.label}, yet stands in the public subnet ${subnetOf(design, target)!.label}`,
        };
      }
    }
  },
});
