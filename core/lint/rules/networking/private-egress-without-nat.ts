import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace, inside } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'private-egress-without-nat',
  area: 'networking',
  severity: 'error',
  finds: 'A private element that calls the internet, in a network without a NAT gateway.',
  why: 'A private subnet has no way out.',
  mend: 'Add a NAT gateway in a public subnet, or go through a proxy.',
  source: 'Services: connections through the network',
  *check(design) {
    for (const edge of design.edges) {
      const [from, to] = [design.element(edge.from.element), design.element(edge.to.element)];
      if (!['request', 'message', 'stream'].includes(edge.kind) || !isOf(to.kind, 'external') || accessOfPlace(design, from) !== 'private') continue;
      const network = design.within(from, 'vpc');
      if (!network || inside(design, network, 'internet-gateway').length === 0) continue;
      if (inside(design, network, 'nat-gateway', 'nat-instance', 'network-firewall', 'proxy').length > 0) continue;
      yield {
        at: design.atEdge(edge),
        message: `${from.label} stands in a private subnet of ${network.label}, which has no NAT gateway: it cannot reach ${to.label}`,
      };
    }
  },
});
