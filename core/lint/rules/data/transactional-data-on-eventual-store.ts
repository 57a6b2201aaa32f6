import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'transactional-data-on-eventual-store',
  area: 'data',
  severity: 'warning',
  finds: 'A transaction on a store that reads eventually.',
  why: 'Money and stock need all-or-nothing changes and reads of the last state.',
  mend: 'Use a store with transactions, or ask for strong consistency.',
  source: 'Guidelines, data',
  *check({ edges, element, word, atEdge, settings }) {
    for (const edge of edges) {
      const to = element(edge.to.element);
      if (word(edge, 'access') !== 'transaction' || to.kind.category !== 'database') continue;
      const own = settings(to);
      if (own.word('consistency') !== 'eventual' || isOf(to.kind, 'dynamodb') || !to.attributes.has('consistency')) continue;
      yield { at: atEdge(edge, 'access'), message: `${element(edge.from.element).label} needs a transaction, but ${to.label} is eventually consistent` };
    }
  },
});
