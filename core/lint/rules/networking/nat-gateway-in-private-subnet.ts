import { accessOfPlace, subnetOf } from '../../network.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-gateway-in-private-subnet',
  area: 'networking',
  severity: 'error',
  finds: 'A public NAT gateway in a private subnet.',
  why: 'It needs a route to the internet gateway itself: in a private subnet it leads nowhere.',
  mend: 'Move it to a public subnet of the zone, or make it regional.',
  source: 'Services: invalid placements',
  *check(design) {
    for (const nat of design.of('nat-gateway')) {
      const own = design.settings(nat);
      if (own.word('connectivity') === 'private' || own.word('mode') === 'regional' || accessOfPlace(design, nat) !== 'private') continue;
      yield {
        at: design.at(nat, 'subnet'),
        message: `${nat.label} stands in the private subnet ${subnetOf(design, nat)!.label}: it has no way to the internet itself`,
        fixes: setAttribute(design.files, nat, 'mode', 'regional'),
      };
    }
  },
});
