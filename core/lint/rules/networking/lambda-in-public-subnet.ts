import { accessOfPlace } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lambda-in-public-subnet',
  area: 'networking',
  severity: 'warning',
  finds: 'A function in a public subnet.',
  why: 'A function gets no public address there: it does not reach the internet.',
  mend: 'Put it into private subnets with a NAT gateway, or take it out of the network.',
  source: 'Services: invalid placements',
  *check(design) {
    for (const fn of design.of('lambda')) {
      if (accessOfPlace(design, fn) !== 'public') continue;
      yield { at: design.at(fn, 'subnet'), message: `${fn.label} in a public subnet has no way to the internet` };
    }
  },
});
