import { inside } from '../../network.ts';
import { addAfter } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-without-internet-gateway',
  area: 'networking',
  severity: 'error',
  finds: 'A NAT gateway in a network that has no internet gateway, though another of the same network is drawn.',
  why: 'Without an internet gateway nothing leaves the network.',
  mend: 'Add an internet gateway.',
  source: 'Services: invalid placements',
  from: 'production',
  *check(design) {
    for (const network of design.of('vpc')) {
      const gateways = inside(design, network, 'nat-gateway').filter((nat) => design.settings(nat).word('connectivity') !== 'private');
      if (gateways.length === 0 || inside(design, network, 'internet-gateway').length > 0) continue;
      yield {
        at: design.at(gateways[0]!),
        message: `${network.label} has no internet gateway: ${gateways[0]!.label} leads nowhere`,
        fixes: addAfter(design.files, gateways[0]!, ['internet-gateway igw'], 'Add an internet gateway'),
      };
    }
  },
});
