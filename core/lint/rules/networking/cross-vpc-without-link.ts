import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cross-vpc-without-link',
  area: 'networking',
  severity: 'warning',
  finds: 'A call from one network into another with no link between them drawn, in a design that draws such links.',
  why: 'Networks are closed to one another: without peering, transit gateway or endpoint the call has no way.',
  mend: 'Add the link: PrivateLink for one service, a transit gateway for many networks.',
  source: 'Services: connections through the network',
  *check(design) {
    const links = design.of('vpc-peering', 'transit-gateway', 'vpc-endpoint', 'endpoint-service', 'vpc-lattice');
    if (links.length === 0) return;
    for (const edge of design.edges) {
      const [from, to] = [design.element(edge.from.element), design.element(edge.to.element)];
      const [a, b] = [design.within(from, 'vpc'), design.within(to, 'vpc')];
      if (!a || !b || a === b || edge.kind === 'stream' || links.some((link) => link === from || link === to)) continue;
      const isLinked = links.some((link) => !isOf(link.kind, 'vpc-endpoint') || [a, b].some((network) => design.around(link).includes(network)));
      const said = `${edge.label ?? ''} ${design.word(edge, 'note') ?? ''} ${design.word(edge, 'protocol') ?? ''}`;
      if (isLinked || /private ?link|peering|transit|lattice|vpn/iu.test(said) || accessOfPlace(design, to) === 'public') continue;
      yield { at: design.atEdge(edge), message: `${from.label} in ${a.label} has no way to ${to.label} in ${b.label}` };
    }
  },
});
