import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'vpc-service-without-vpc',
  area: 'networking',
  severity: 'error',
  finds: 'A service that lives in a network, drawn outside of the one in which its neighbours stand.',
  why: 'It has addresses of a VPC only: outside of one it cannot be created, and nothing tells who may reach it.',
  mend: 'Place it in subnets of the network.',
  source: 'Services: invalid placements and connections',
  from: 'production',
  *check({ elements, incoming, outgoing, element, within, at }) {
    for (const one of elements) {
      if (one.kind.provider !== 'aws' || one.kind.placement?.subnet !== 'required' || within(one, 'vpc')) continue;
      const region = within(one, 'region');
      // What no neighbour reaches from a network may be left out of it in a drawing.
      const network = [...incoming(one).map(({ from }) => from), ...outgoing(one).map(({ to }) => to)]
        .map((end) => within(element(end.element), 'vpc'))
        .find((around) => around && within(around, 'region') === region);
      if (!network) continue;
      yield { at: at(one), message: `${one.label} (${one.kind.name}) stands outside of ${network.label}: it exists in subnets of a VPC only` };
    }
  },
});
