import { formatRate } from '../../../analysis/format.ts';
import type { Edge } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';
import { storeModel } from '../../stores.ts';

export default defineRule({
  id: 'single-writes-into-an-index',
  area: 'performance',
  severity: 'warning',
  finds: 'A search index that takes a high rate of documents one by one.',
  why: 'Each request is analysed, logged and merged into segments by itself; in bulk the same documents cost a fraction.',
  mend: 'Collect the documents and write them in bulk: `batch` on the edge.',
  source: 'Reference systems: search engine',
  options: { rate: { default: 100, doc: 'Documents a second from which it speaks.' } },
  *check({ of, load, settings, element, atEdge }, { rate }) {
    for (const index of of('database')) {
      if (storeModel(index, settings(index).word('model')) !== 'search') continue;
      const single = new Map<Edge, number>();
      for (const { call, items, calls, access } of load(index)?.incoming ?? []) {
        const { edge } = call;
        // A stream is handed over in batches.
        if (access !== 'write' || edge.kind === 'stream' || calls.peak < items.peak || element(edge.from.element).attributes.has('batch')) continue;
        single.set(edge, (single.get(edge) ?? 0) + items.peak);
      }
      for (const [edge, peak] of single) {
        if (peak < rate!) continue;
        yield {
          at: atEdge(edge),
          message: `${index.label} takes documents one by one, ${formatRate(peak)}: each is a request to log, refresh and merge of its own`,
        };
      }
    }
  },
});
