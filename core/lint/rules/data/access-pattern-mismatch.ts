import { storeModel, unfitAccess } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'access-pattern-mismatch',
  area: 'data',
  severity: 'warning',
  finds: 'A way of access that its store is bad at.',
  why: 'Each kind of store is fast for a few access paths and awkward for others.',
  mend: 'Use a store made for it, or keep a copy of the data in one.',
  source: 'Guidelines, access-pattern matrix',
  *check({ edges, element, word, atEdge, settings }) {
    for (const edge of edges) {
      const to = element(edge.to.element);
      const access = word(edge, 'access');
      const kind = storeModel(to, settings(to).word('model'));
      const unfit = access === undefined || kind === undefined ? undefined : unfitAccess[kind]?.[access];
      if (unfit === undefined) continue;
      yield { at: atEdge(edge, 'access'), message: `${element(edge.from.element).label} asks ${to.label} for \`${access!}\`: ${unfit}` };
    }
  },
});
