import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'hot-row',
  area: 'scalability',
  severity: 'warning',
  finds: 'Requests that all change the only row of a store while somebody waits.',
  why: 'One row is locked by one change at a time: the requests queue up behind each other, whatever the database could do otherwise.',
  mend: 'Fetch many at once and hand them out from memory, or let several rows or servers take turns.',
  source: 'Reference systems: keys',
  options: { rate: { default: 100, doc: 'Changes a second from which it speaks.' } },
  *check({ analysis, isEntry, isStore, settings }, { rate }) {
    for (const { flow, journey, calls } of analysis.load.flows.values()) {
      if (!journey.starts.some(({ visit }) => isEntry(visit.element))) continue;
      for (const { hop, call, access, calls: changes } of calls) {
        const store = call.to.element;
        if (access !== 'write' || !hop.from.awaited || hop.step.optional || !isStore(store)) continue;
        if (settings(store).number('items') !== 1 || changes.peak < rate!) continue;
        yield {
          at: { uri: hop.step.source.uri, range: hop.step.source.name },
          message: `Flow ${flow.label}: ${formatRate(changes.peak)} change the one row of ${store.label}, each waits for the one before`,
        };
      }
    }
  },
});
