import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { accessOfPlace, inside } from '../../network.ts';
import { defineRule } from '../../rule.ts';

const ways = ['nat-gateway', 'nat-instance', 'vpc-endpoint', 'proxy', 'network-firewall', 'transit-gateway', 'egress-only-internet-gateway'];

export default defineRule({
  id: 'function-without-way-out',
  area: 'networking',
  severity: 'warning',
  finds: 'A function in a private subnet that calls a service of the region, in a network without an endpoint or NAT gateway.',
  why: 'Once it stands in a network, a function has no other way out: the call hangs until the timeout.',
  mend: 'Add an endpoint of the service (for S3 and DynamoDB a gateway endpoint, which costs nothing), or a NAT gateway.',
  source: 'Reference systems: surf clips',
  *check(design) {
    const { of, outgoing, element, within, atEdge } = design;
    for (const one of of('lambda')) {
      const network = within(one, 'vpc');
      if (!network || accessOfPlace(design, one) !== 'private' || inside(design, network, ...ways).length > 0) continue;
      const calls = outgoing(one).filter(({ to }) => isOutside(design, element(to.element)));
      const [first] = calls;
      if (!first) continue;
      const names = [...new Set(calls.map(({ to }) => element(to.element).label))];
      yield { at: atEdge(first), message: `${one.label} has no way out of ${network.label} to ${names.join(', ')}: calls hang until its timeout` };
    }
  },
});

/** A service with public addresses, which nothing has put into a network. */
const isOutside = ({ within }: Design, one: Element): boolean =>
  one.kind.provider === 'aws' && one.kind.scope === 'region' && one.kind.managed === 'serverless' && within(one, 'vpc') === undefined;
