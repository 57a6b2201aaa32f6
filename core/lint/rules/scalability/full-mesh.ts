import { formatCount } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'full-mesh',
  area: 'scalability',
  severity: 'warning',
  finds: 'Many copies that each hold a connection with every other copy.',
  why: 'n copies make n (n - 1) / 2 links: twice the copies are four times the links, and each copy that comes or goes touches all others.',
  mend: 'Let a registry say which copy to call and connect on demand, or divide the copies into parts that are each connected.',
  source: 'Reference systems: chat',
  options: { links: { default: 1000, doc: 'Links from which it speaks.' } },
  *check({ edges, element, settings, atEdge }, { links: most }) {
    for (const edge of edges) {
      if (edge.kind !== 'connection' || edge.from.element !== edge.to.element) continue;
      const one = element(edge.from.element);
      const copies = settings(one).copies.max;
      const links = (copies * (copies - 1)) / 2;
      if (links < most!) continue;
      yield { at: atEdge(edge), message: `${one.label}: ${formatCount(copies)} copies, each connected with every other, hold ${formatCount(links)} links` };
    }
  },
});
