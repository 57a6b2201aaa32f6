import { isOf } from '../../../model/lineage.ts';
import { isFifo } from '../../messages.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'ordering-not-guaranteed',
  area: 'messaging',
  severity: 'warning',
  finds: 'An edge that asks for order on a channel that keeps none.',
  why: 'A standard queue or topic keeps no order; a stream keeps it within one partition only.',
  mend: 'Use a FIFO queue or topic, or name the key that keeps together what must stay in order.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const edge of design.edges) {
      const from = design.element(edge.from.element);
      if (design.flag(edge, 'ordered') !== true || !design.isBroker(from)) continue;
      const own = design.settings(from);
      const keeps = isOf(from.kind, 'sqs', 'sns')
        ? isFifo(design, from)
        : own.flag('ordered') ||
          own.word('partition-key') !== undefined ||
          own.word('key') !== undefined ||
          design.word(edge, 'key') !== undefined ||
          (own.number('partitions') ?? own.number('shards')) === 1;
      if (keeps) continue;
      yield {
        at: design.atEdge(edge, 'ordered'),
        message: `${from.label} does not keep messages in order, as ${design.element(edge.to.element).label} asks: a later one can come first`,
        fixes: from.kind.attributes['type'] && isOf(from.kind, 'sqs', 'sns') ? setAttribute(design.files, from, 'type', 'fifo') : [],
      };
    }
  },
});
