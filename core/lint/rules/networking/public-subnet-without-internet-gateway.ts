import { addAfter } from '../../edits.ts';
import { inside } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'public-subnet-without-internet-gateway',
  area: 'networking',
  severity: 'error',
  finds: 'A public subnet in a network that has no internet gateway, in a design that draws those of others.',
  why: 'A subnet is public by its route to an internet gateway; without one nothing there is reached from the internet or reaches it.',
  mend: 'Add an internet gateway, or make the subnet private.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    if (design.of('internet-gateway').length === 0) return;
    for (const network of design.of('vpc')) {
      const subnet = design.of('subnet').find((one) => design.within(one, 'vpc') === network && design.settings(one).word('access') === 'public');
      if (!subnet || inside(design, network, 'internet-gateway').length > 0) continue;
      yield {
        at: design.at(subnet, 'access'),
        message: `${subnet.label} is public, but ${network.label} has no internet gateway: nothing there is reached from the internet`,
        fixes: addAfter(design.files, subnet, ['internet-gateway igw'], 'Add an internet gateway'),
      };
    }
  },
});
