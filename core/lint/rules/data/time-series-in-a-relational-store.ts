import { formatRate } from '../../../analysis/format.ts';
import { storeModel } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'time-series-in-a-relational-store',
  area: 'data',
  severity: 'warning',
  finds: 'Many appended measurements in a relational table that is read by ranges of time.',
  why: 'Every row is indexed and kept alike: the index outgrows memory, and old data never moves to a cheaper tier by itself.',
  mend: 'Use a time-series store with tiers and retention.',
  source: 'Reference systems: stock trading',
  options: { rate: { default: 10_000, doc: 'Appends a second from which it speaks.' } },
  *check({ elements, incoming, settings, word, analysis, at }, { rate }) {
    for (const store of elements) {
      if (storeModel(store, settings(store).word('model')) !== 'relational') continue;
      if (['clickhouse', 'influxdb'].includes(settings(store).word('engine') ?? '')) continue;
      const into = incoming(store);
      const appended = into
        .filter((edge) => word(edge, 'access') === 'append')
        .reduce((sum, { id }) => sum + (analysis.load.edges.get(id)?.items.peak ?? 0), 0);
      if (appended < rate! || !into.some((edge) => word(edge, 'access') === 'range')) continue;
      yield {
        at: at(store),
        message: `${store.label} takes ${formatRate(appended)} of new rows and is read by ranges: a time-series store tiers and expires them`,
      };
    }
  },
});
