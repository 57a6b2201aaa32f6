import { listOf } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'peering-transitive',
  area: 'networking',
  severity: 'error',
  finds: 'Two networks that talk over a third by two peerings.',
  why: 'Peering is not transitive: a packet for the network behind the peer is dropped.',
  mend: 'Peer the two directly, or join all by a transit gateway.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    const pairs = design.of('vpc-peering').map((link) => ({ link, ends: listOf(link, 'between') }));
    if (pairs.length < 2 || design.of('transit-gateway', 'vpc-lattice').length > 0) return;
    const peersOf = (id: string): string[] => pairs.flatMap(({ ends }) => (ends.includes(id) ? ends.filter((end) => end !== id) : []));
    for (const edge of design.edges) {
      const [from, to] = [design.element(edge.from.element), design.element(edge.to.element)];
      const [a, b] = [design.within(from, 'vpc'), design.within(to, 'vpc')];
      if (!a || !b || a === b || peersOf(a.id).includes(b.id) || [from, to].some((end) => design.is(end, 'vpc-endpoint', 'endpoint-service', 'vpc-peering')))
        continue;
      const between = peersOf(a.id).find((id) => peersOf(id).includes(b.id));
      if (between === undefined) continue;
      yield {
        at: design.atEdge(edge),
        message: `${a.label} and ${b.label} are joined over ${design.element(between).label} only: peering is not transitive, so ${from.label} does not reach ${to.label}`,
      };
    }
  },
});
