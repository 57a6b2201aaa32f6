import { accessOfPlace, inside } from '../../network.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-gateway-single-az',
  area: 'networking',
  severity: 'warning',
  finds: 'Private elements in several zones that all leave through a NAT gateway in one.',
  why: 'When its zone is lost, the others lose their way out too; and until then they pay for traffic between zones.',
  mend: 'One NAT gateway for each zone, or a regional one.',
  source: 'Services: invalid placements',
  from: 'production',
  *check(design) {
    for (const network of design.of('vpc')) {
      const gateways = inside(design, network, 'nat-gateway').filter((nat) => design.settings(nat).word('mode') !== 'regional');
      const zones = new Set(
        design.elements.filter((one) => design.around(one).includes(network) && accessOfPlace(design, one) === 'private').flatMap((one) => design.zones(one)),
      );
      if (gateways.length !== 1 || zones.size < 2) continue;
      yield {
        at: design.at(gateways[0]!),
        message: `${gateways[0]!.label} is the only way out for ${zones.size} zones: when its zone is lost, the others lose theirs too`,
        fixes: setAttribute(design.files, gateways[0]!, 'mode', 'regional'),
      };
    }
  },
});
