import { cidrOf, overlaps } from '../../network.ts';
import { listOf } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'vpc-cidr-overlap',
  area: 'networking',
  severity: 'error',
  finds: 'Networks with common addresses that are joined.',
  why: 'Peering and transit gateways route by address: an address that is in both leads nowhere.',
  mend: 'Renumber one of them, or use PrivateLink, which tolerates the overlap.',
  source: 'Services: invalid placements',
  *check(design) {
    for (const link of design.of('vpc-peering', 'transit-gateway')) {
      const joined = [
        ...new Set([
          ...listOf(link, 'between'),
          ...listOf(link, 'attachments'),
          ...[...design.incoming(link), ...design.outgoing(link)].flatMap(({ from, to }) => [from.element, to.element]),
        ]),
      ]
        .flatMap((id) => design.architecture.elements.get(id) ?? [])
        .flatMap((one) => design.within(one, 'vpc') ?? []);
      const networks = [...new Set(joined)];
      for (const [i, a] of networks.entries()) {
        for (const b of networks.slice(i + 1)) {
          const [one, other] = [cidrOf(a), cidrOf(b)];
          if (!one || !other || !overlaps(one, other)) continue;
          yield {
            at: design.at(b, 'cidr'),
            message: `${b.label} (${other.text}) and ${a.label} (${one.text}) have addresses in common, but ${link.label} joins them`,
            related: [{ location: design.at(a, 'cidr'), message: 'The other block' }],
          };
        }
      }
    }
  },
});
