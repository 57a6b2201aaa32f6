import { catalogId, isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'target-type-not-supported',
  area: 'networking',
  severity: 'error',
  finds: 'A load balancer in front of something that cannot be its target.',
  why: 'Network load balancers know no functions; gateway load balancers only appliances; Classic ones only instances.',
  mend: 'Use an ALB for functions, an NLB in front of an ALB, and so on.',
  source: 'Services: balancer targets',
  *check({ of, outgoing, element, atEdge }) {
    const unfit: Readonly<Record<string, readonly string[]>> = {
      alb: ['alb', 'nlb', 'clb', 'rds', 'aurora', 'dynamodb', 'sqs', 's3', 'elasticache'],
      nlb: ['lambda', 'nlb', 'dynamodb', 'sqs', 's3'],
      gwlb: ['lambda', 'alb', 'nlb', 'fargate', 'ecs', 'eks'],
      clb: ['lambda', 'alb', 'nlb', 'fargate'],
    };
    for (const balancer of of('alb', 'nlb', 'gwlb', 'clb')) {
      for (const edge of outgoing(balancer)) {
        const to = element(edge.to.element);
        if (edge.kind !== 'request' || !isOf(to.kind, ...unfit[catalogId(balancer.kind)]!)) continue;
        yield {
          at: atEdge(edge),
          message: `${balancer.label} (${balancer.kind.name}) cannot have ${to.label} (${to.kind.name}) as a target: requests end at the balancer`,
        };
      }
    }
  },
});
