import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-behind-vpn',
  area: 'networking',
  severity: 'error',
  finds: 'A site that goes to the internet through the NAT gateway of a network, over a VPN or Direct Connect.',
  why: 'What comes in over a VPN gateway cannot use the NAT gateway of the network: the packets are dropped.',
  mend: 'Join both by a transit gateway, or give the site its own way out.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, element, within, is, atEdge }) {
    if (of('transit-gateway').length > 0) return;
    for (const nat of of('nat-gateway')) {
      for (const edge of incoming(nat)) {
        const from = element(edge.from.element);
        if (!is(from, 'vpn', 'direct-connect', 'customer-gateway') && !within(from, 'on-premises') && !within(from, 'data-center')) continue;
        yield { at: atEdge(edge), message: `${from.label} cannot use ${nat.label}: what comes in over a VPN gateway does not go out through NAT` };
      }
    }
  },
});
