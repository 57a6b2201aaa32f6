import { consumersOf } from '../../messages.ts';
import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'consumers-slower-than-producers',
  area: 'messaging',
  severity: 'error',
  finds: 'Consumers that cannot keep up with what is produced on average.',
  why: 'A queue smooths bursts; it does not cure a lasting deficit: the backlog only grows, until messages expire.',
  mend: 'More or faster consumers, more partitions, or larger batches.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const broker of design.elements) {
      if (broker.kind.passes !== 'buffer') continue;
      for (const consumer of consumersOf(design, broker)) {
        const own = design.settings(consumer);
        const capacity = own.number('capacity');
        const load = design.load(consumer);
        if (capacity === undefined || !load) continue;
        const total = capacity * (own.perCopy('capacity') ? own.copies.max : 1);
        if (load.items.avg <= total * (1 + 1e-9)) continue;
        yield {
          at: design.at(consumer, 'capacity'),
          message: `${consumer.label} takes ${formatRate(total)} at the most, ${broker.label} gets ${formatRate(load.items.avg)}: the backlog only grows`,
        };
      }
    }
  },
});
