import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cells-share-state',
  area: 'availability',
  severity: 'warning',
  finds: 'An edge from one cell into another.',
  why: 'Cells bound the damage of a failure only while they share nothing.',
  mend: 'Give each cell its own copy, or go through the router in front of the cells.',
  source: 'Guidelines, availability',
  *check({ edges, element, within, atEdge }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      const [a, b] = [within(from, 'cell'), within(to, 'cell')];
      if (!a || !b || a === b) continue;
      yield { at: atEdge(edge), message: `${from.label} of ${a.label} reaches into ${b.label}: the cells no longer fail apart` };
    }
  },
});
