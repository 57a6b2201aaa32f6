import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'peering-to-nat',
  area: 'networking',
  severity: 'error',
  finds: 'A network that goes out through the NAT or internet gateway of another.',
  why: "Peered networks cannot use each other's gateways: the packet is dropped.",
  mend: 'Give the network a way out of its own, or route through a transit gateway.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, element, within, atEdge }) {
    if (of('transit-gateway').length > 0) return;
    for (const gateway of of('nat-gateway', 'internet-gateway')) {
      const own = within(gateway, 'vpc');
      for (const edge of incoming(gateway)) {
        const from = element(edge.from.element);
        const other = within(from, 'vpc');
        if (!own || !other || other === own) continue;
        yield {
          at: atEdge(edge),
          message: `${from.label} stands in ${other.label} and cannot go out through ${gateway.label} of ${own.label}: gateways serve their own network only`,
        };
      }
    }
  },
});
