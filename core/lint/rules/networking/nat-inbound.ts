import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-inbound',
  area: 'networking',
  severity: 'error',
  finds: 'A request from outside that comes in through a NAT gateway.',
  why: 'A NAT gateway passes answers to what was asked from inside; nothing outside can open a connection through it.',
  mend: 'Let requests in by a load balancer or an API gateway.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, element, isEntry, atEdge }) {
    for (const nat of of('nat-gateway', 'nat-instance')) {
      for (const edge of incoming(nat)) {
        const from = element(edge.from.element);
        if ((edge.kind !== 'request' && edge.kind !== 'connection') || (!isEntry(from) && !isOf(from.kind, 'external', 'internet-gateway'))) continue;
        yield { at: atEdge(edge), message: `${from.label} cannot come in through ${nat.label}: it only passes answers to what was asked from inside` };
      }
    }
  },
});
