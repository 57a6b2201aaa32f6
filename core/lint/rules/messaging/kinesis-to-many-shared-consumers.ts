import { consumersOf } from '../../messages.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'kinesis-to-many-shared-consumers',
  area: 'messaging',
  severity: 'warning',
  finds: 'A stream that more than two consumers share the reads of.',
  why: 'All shared readers of a shard divide its read throughput and its five reads a second.',
  mend: 'Give each its own throughput (`fan-out: enhanced`).',
  source: 'Services: invalid connections',
  options: { consumers: { default: 2, doc: 'Consumers that may share the reads of a shard.' } },
  *check(design, { consumers: most }) {
    for (const stream of design.of('kinesis')) {
      const consumers = consumersOf(design, stream);
      if (consumers.length <= most! || design.settings(stream).word('fan-out') === 'enhanced') continue;
      yield {
        at: design.at(stream, 'fan-out'),
        message: `${stream.label}: ${consumers.length} consumers share the reads of each shard: each gets 1/${consumers.length} of its throughput`,
        fixes: setAttribute(design.files, stream, 'fan-out', 'enhanced'),
      };
    }
  },
});
