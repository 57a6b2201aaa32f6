import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'endpoint-service-behind-alb',
  area: 'networking',
  severity: 'error',
  finds: 'An endpoint service whose balancer is an ALB.',
  why: 'Endpoint services stand in front of network or gateway load balancers.',
  mend: 'Put an NLB in front of the ALB.',
  source: 'Services: connections through the network',
  *check({ of, outgoing, element, at, atEdge }) {
    for (const service of of('endpoint-service')) {
      const value = service.attributes.get('balancer')?.value;
      if (value?.type === 'reference' && isOf(element(value.target).kind, 'alb'))
        yield {
          at: at(service, 'balancer'),
          message: `${service.label} cannot stand in front of ${element(value.target).label}, an ALB: only network and gateway load balancers can be offered`,
        };
      for (const edge of outgoing(service))
        if (isOf(element(edge.to.element).kind, 'alb'))
          yield { at: atEdge(edge), message: `${service.label} cannot stand in front of ${element(edge.to.element).label}, an ALB` };
    }
  },
});
