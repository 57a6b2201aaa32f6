import { cidrOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'subnet-outside-its-network',
  area: 'networking',
  severity: 'error',
  finds: 'A subnet whose addresses are not those of its network.',
  why: 'A subnet is cut out of the block of its network.',
  mend: 'Choose a block inside that of the network.',
  source: 'Services: invalid placements',
  *check(design) {
    for (const subnet of design.of('subnet')) {
      const network = design.within(subnet, 'vpc');
      const [inner, outer] = [cidrOf(subnet), network && cidrOf(network)];
      if (!inner || !outer || (inner.from >= outer.from && inner.to <= outer.to) || network!.attributes.has('secondary-cidr')) continue;
      yield { at: design.at(subnet, 'cidr'), message: `${subnet.label} (${inner.text}) is not inside ${network!.label} (${outer.text}): it cannot be created` };
    }
  },
});
