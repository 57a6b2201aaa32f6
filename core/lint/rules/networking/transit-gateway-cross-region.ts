import { listOf } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'transit-gateway-cross-region',
  area: 'networking',
  severity: 'warning',
  finds: 'A transit gateway that joins a network of another region.',
  why: 'A transit gateway is regional: networks elsewhere cannot be attached to it.',
  mend: 'Give the other region a transit gateway of its own, and peer the two.',
  source: 'Services: invalid placements and connections',
  *check({ of, element, settings, at, is }) {
    for (const hub of of('transit-gateway')) {
      const { region } = settings(hub);
      const away = listOf(hub, 'attachments')
        .map(element)
        .find((one) => is(one, 'vpc') && region !== undefined && settings(one).region !== undefined && settings(one).region !== region);
      if (away)
        yield {
          at: at(hub, 'attachments'),
          message: `${hub.label} is in ${region!}, ${away.label} in ${settings(away).region!}: networks of another region cannot be attached`,
        };
    }
  },
});
