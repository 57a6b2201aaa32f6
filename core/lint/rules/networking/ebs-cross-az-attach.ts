import { isOf } from '../../../model/lineage.ts';
import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'ebs-cross-az-attach',
  area: 'networking',
  severity: 'error',
  finds: 'A volume and its instance in different zones.',
  why: 'A volume attaches to instances of its own zone only.',
  mend: 'Put both in one zone; a snapshot moves the data.',
  source: 'Services: invalid placements',
  *check({ edges, element, zones, atEdge }) {
    for (const edge of edges) {
      const [a, b] = [element(edge.from.element), element(edge.to.element)];
      const volume = [a, b].find(({ kind }) => isOf(kind, 'ebs'));
      const host = [a, b].find(({ kind }) => isOf(kind, 'ec2'));
      if (!volume || !host) continue;
      const [of, at] = [zones(volume), zones(host)];
      if (of.length !== 1 || at.length !== 1 || of[0] === at[0]) continue;
      yield {
        at: atEdge(edge),
        message: `${volume.label} is in ${zoneName(of[0]!)}, ${host.label} in ${zoneName(at[0]!)}: a volume attaches in its own zone only`,
      };
    }
  },
});
