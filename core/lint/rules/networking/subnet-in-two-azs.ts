import { zonesOf } from '../../../model/places.ts';
import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'subnet-in-two-azs',
  area: 'networking',
  severity: 'error',
  finds: 'A subnet drawn in one zone that says that it stands in another.',
  why: 'A subnet lives in one zone: one of the two is wrong, and what is counted on for redundancy may stand where the rest does.',
  mend: 'Make one subnet for each zone.',
  source: 'Services: invalid placements and connections',
  *check({ of, within, architecture, at }) {
    for (const subnet of of('subnet')) {
      const group = within(subnet, 'az');
      const [drawn] = group ? zonesOf(architecture, group) : [];
      const [said] = zonesOf(architecture, subnet);
      if (drawn === undefined || said === undefined || drawn === said) continue;
      yield { at: at(subnet, 'az'), message: `${subnet.label} is drawn in ${zoneName(drawn)} and says ${zoneName(said)}: a subnet lives in one zone` };
    }
  },
});
