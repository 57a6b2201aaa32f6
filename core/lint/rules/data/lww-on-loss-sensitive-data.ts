import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lww-on-loss-sensitive-data',
  area: 'data',
  severity: 'warning',
  finds: 'A store where the last write wins, and that takes transactions.',
  why: 'Of two changes at once the later time stamp stands, and the other is gone without a word.',
  mend: 'Let a merge or version vectors decide, or give each record one leader.',
  source: 'Guidelines, data',
  *check({ of, incoming, element, settings, word, at, atEdge }) {
    for (const store of of('database')) {
      if (settings(store).word('conflicts') !== 'last-write-wins') continue;
      const edge = incoming(store).find((one) => word(one, 'access') === 'transaction');
      if (!edge) continue;
      yield {
        at: at(store, 'conflicts'),
        message: `${store.label} keeps the last of two writes: a transaction of ${element(edge.from.element).label} can vanish without an error`,
        related: [{ location: atEdge(edge), message: 'The transaction' }],
      };
    }
  },
});
