import { spreadOver } from '../../edits.ts';
import { formatRatio } from '../../../analysis/format.ts';
import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nlb-in-one-az',
  area: 'networking',
  severity: 'warning',
  finds: 'A Network Load Balancer in one zone under a target of availability.',
  why: 'It works, but with its zone everything behind it is cut off.',
  mend: 'Give it subnets in a second zone.',
  source: 'Services: invalid placements and connections',
  unverified: true,
  options: { target: { default: 0.999, doc: 'Availability that is asked for, from which it speaks.' } },
  *check({ of, zones, at, availabilityTarget, files }, { target }) {
    for (const balancer of of('nlb')) {
      const stands = zones(balancer);
      const asked = availabilityTarget(balancer);
      if (stands.length !== 1 || asked === undefined || asked < target!) continue;
      const key = ['azs', 'az', 'subnet'].find((name) => balancer.attributes.has(name));
      yield {
        at: at(balancer, key),
        message: `${balancer.label} stands in ${zoneName(stands[0]!)} only and ${formatRatio(asked)} is asked for: the loss of the zone cuts off what is behind it`,
        fixes: spreadOver(files, balancer),
      };
    }
  },
});
