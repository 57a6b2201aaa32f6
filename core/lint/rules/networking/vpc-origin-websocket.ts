import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'vpc-origin-websocket',
  area: 'networking',
  severity: 'error',
  finds: 'WebSockets or gRPC through a VPC origin of CloudFront.',
  why: 'A VPC origin carries neither.',
  mend: 'Use a public load balancer as the origin.',
  source: 'Services: invalid placements and connections',
  *check({ of, outgoing, incoming, settings, word, atEdge, element }) {
    for (const cdn of of('cloudfront')) {
      if (!settings(cdn).flag('vpc-origin')) continue;
      const edge = [...incoming(cdn), ...outgoing(cdn)].find((one) => one.kind === 'connection' || ['websocket', 'grpc'].includes(word(one, 'protocol') ?? ''));
      if (!edge) continue;
      const what = word(edge, 'protocol') === 'grpc' ? 'gRPC' : 'WebSockets';
      yield {
        at: atEdge(edge),
        message: `${cdn.label} has a VPC origin, which does not carry ${what} between ${element(edge.from.element).label} and ${element(edge.to.element).label}`,
      };
    }
  },
});
