import { callsOnlyRegional } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lambda-vpc-without-need',
  area: 'networking',
  severity: 'info',
  finds: 'A function in a network that calls only services outside of networks.',
  why: 'The network gives it nothing, and takes its way to the internet: it then needs endpoints or a NAT gateway.',
  mend: 'Take the function out of the subnets.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    for (const fn of design.of('lambda')) {
      const network = design.within(fn, 'vpc');
      if (!network || !callsOnlyRegional(design, fn)) continue;
      yield {
        at: design.at(fn, 'subnet'),
        message: `${fn.label} stands in ${network.label}, yet all that it calls (${[...new Set(design.outgoing(fn).map(({ to }) => design.element(to.element).label))].join(', ')}) is outside: it needs endpoints for nothing`,
      };
    }
  },
});
