import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'efs-without-mount-target',
  area: 'networking',
  severity: 'error',
  finds: 'A client in a zone where its file system has no mount target.',
  why: 'A client mounts through the target of its own zone; without one the mount fails, or crosses zones at a price.',
  mend: 'Give the file system a subnet in each zone of its clients.',
  source: 'Services: invalid placements and connections',
  unverified: true,
  *check({ of, settings, zones, incoming, element, atEdge }) {
    for (const system of of('efs')) {
      const targets = zones(system);
      if (targets.length === 0 || settings(system).word('class')?.startsWith('one-zone')) continue;
      for (const edge of incoming(system)) {
        const client = element(edge.from.element);
        const without = zones(client).find((zone) => !targets.includes(zone));
        if (without === undefined) continue;
        yield { at: atEdge(edge), message: `${client.label} in ${zoneName(without)} has no mount target of ${system.label} there: it cannot mount it` };
      }
    }
  },
});
