import { isFifo, isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'non-idempotent-consumer',
  area: 'messaging',
  severity: 'error',
  finds: 'A consumer of a channel that may deliver twice, which says that repeating harms.',
  why: 'Repeated delivery is normal there; applying a message twice corrupts the data.',
  mend: 'Make the consumer idempotent (a key that it remembers), or use a FIFO queue with deduplication.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const edge of design.edges) {
      const from = design.element(edge.from.element);
      if (!isMessage(edge) || !design.isBroker(from) || design.flag(edge, 'idempotent') !== false) continue;
      if (isFifo(design, from) || design.settings(from).word('delivery') === 'exactly-once' || design.word(edge, 'delivery') === 'exactly-once') continue;
      yield {
        at: design.atEdge(edge, 'idempotent'),
        message: `${from.label} may deliver a message twice, and ${design.element(edge.to.element).label} is not idempotent`,
      };
    }
  },
});
