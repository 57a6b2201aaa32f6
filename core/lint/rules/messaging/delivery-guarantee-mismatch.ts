import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'delivery-guarantee-mismatch',
  area: 'messaging',
  severity: 'error',
  finds: 'An edge that promises more than its channel gives.',
  why: 'A path is as reliable as its weakest hop.',
  mend: 'Use a channel that gives it, or make the consumer idempotent and ask for less.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const edge of design.edges) {
      const from = design.element(edge.from.element);
      if (design.word(edge, 'delivery') !== 'exactly-once' || !design.isBroker(from)) continue;
      const gives = isOf(from.kind, 'sqs', 'sns')
        ? isFifo(design, from)
        : isOf(from.kind, 'msk', 'broker', 'stream') || design.settings(from).word('delivery') === 'exactly-once';
      if (gives) continue;
      yield {
        at: design.atEdge(edge, 'delivery'),
        message: `${from.label} delivers at least once, not exactly once: ${design.element(edge.to.element).label} sees some messages twice`,
        fixes: setEdgeAttribute(design.files, edge, 'delivery', 'at-least-once'),
      };
    }
  },
});
