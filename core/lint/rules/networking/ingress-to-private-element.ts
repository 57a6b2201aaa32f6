import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'ingress-to-private-element',
  area: 'networking',
  severity: 'error',
  finds: 'A user who calls an element in a private subnet.',
  why: 'Nothing from outside reaches a private subnet.',
  mend: 'Put a load balancer or API gateway in front.',
  from: 'production',
  source: 'Services: connections through the network',
  *check(design) {
    for (const edge of design.edges) {
      const [from, to] = [design.element(edge.from.element), design.element(edge.to.element)];
      if (edge.kind !== 'request' && edge.kind !== 'connection') continue;
      if (!design.isEntry(from) || accessOfPlace(design, to) !== 'private' || !design.isCompute(to) || isOf(to.kind, 'lambda')) continue;
      if (design.word(edge, 'protocol') === 'vpn' || design.settings(to).words('discovery').length > 0) continue;
      yield { at: design.atEdge(edge), message: `${from.label} cannot reach ${to.label} in a private subnet: nothing from outside has a way in` };
    }
  },
});
