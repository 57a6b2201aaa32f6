import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'elastic-ip-on-alb',
  area: 'networking',
  severity: 'error',
  finds: 'An elastic IP on an Application Load Balancer.',
  why: 'An ALB has addresses that change; only network load balancers take fixed ones.',
  mend: 'Put an NLB with the address in front of the ALB.',
  source: 'Services: invalid placements and connections',
  *check({ of, element, at }) {
    for (const address of of('elastic-ip')) {
      const balancer = address.attachedTo.map(element).find(({ kind }) => isOf(kind, 'alb'));
      if (balancer) yield { at: at(address, 'attached-to'), message: `${address.label} cannot be given to ${balancer.label}: the addresses of an ALB change` };
    }
  },
});
