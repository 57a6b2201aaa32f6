import { zoneName } from '../../redundancy.ts';
import { spreadOver } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'alb-in-one-az',
  area: 'networking',
  severity: 'error',
  finds: 'An Application Load Balancer in fewer than two zones.',
  why: 'It must be given subnets in two zones at the least.',
  mend: 'Give it a second subnet in another zone.',
  source: 'Services: invalid placements',
  *check({ of, zones, at, files }) {
    for (const balancer of of('alb')) {
      const stands = zones(balancer);
      if (stands.length !== 1) continue;
      yield {
        at: at(balancer, balancer.attributes.has('subnet') ? 'subnet' : balancer.attributes.has('azs') ? 'azs' : 'az'),
        message: `${balancer.label} stands in ${zoneName(stands[0]!)} only; an ALB needs two zones`,
        fixes: spreadOver(files, balancer),
      };
    }
  },
});
