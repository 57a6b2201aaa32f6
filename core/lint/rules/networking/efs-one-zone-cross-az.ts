import { setAttribute } from '../../edits.ts';
import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'efs-one-zone-cross-az',
  area: 'networking',
  severity: 'warning',
  finds: 'A file system in one zone that is mounted from others.',
  why: 'The loss of its zone stops the others too, and until then each byte between zones is paid for.',
  mend: 'Use the standard class, which lives in all zones.',
  source: 'Services: invalid placements and connections',
  *check({ of, settings, zones, incoming, element, at, atEdge, files }) {
    for (const system of of('efs')) {
      if (!settings(system).word('class')?.startsWith('one-zone')) continue;
      const [own] = zones(system);
      for (const edge of incoming(system)) {
        const client = element(edge.from.element);
        const away = zones(client).find((zone) => zone !== own);
        if (own === undefined || away === undefined) continue;
        yield {
          at: at(system, 'class'),
          message: `${system.label} lives in ${zoneName(own)} only and ${client.label} mounts it from ${zoneName(away)}: the loss of one zone stops both`,
          related: [{ location: atEdge(edge), message: 'Mounted here' }],
          fixes: setAttribute(files, system, 'class', 'standard'),
        };
        break;
      }
    }
  },
});
