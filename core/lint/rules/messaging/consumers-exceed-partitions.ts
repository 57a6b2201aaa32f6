import { setAttribute } from '../../edits.ts';
import { consumersOf } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'consumers-exceed-partitions',
  area: 'messaging',
  severity: 'warning',
  finds: 'More copies of a consumer than its stream has partitions.',
  why: 'A partition goes to one copy of a consumer group: the rest are paid for and get nothing.',
  mend: 'Run as many copies as partitions, or make more partitions.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const log of design.elements) {
      const key = ['partitions', 'shards'].find((name) => log.attributes.has(name));
      if (log.kind.passes !== 'buffer' || key === undefined) continue;
      const partitions = design.settings(log).number(key) ?? Infinity;
      for (const consumer of consumersOf(design, log)) {
        const copies = ['tasks', 'instances', 'pods'].find((name) => consumer.attributes.has(name));
        const { min } = design.settings(consumer).copies;
        if (copies === undefined || min <= partitions || !design.isCompute(consumer)) continue;
        yield {
          at: design.at(consumer, copies),
          message: `${consumer.label} runs ${min} copies for ${partitions} ${key} of ${log.label}: ${min - partitions} of them get nothing`,
          related: [{ location: design.at(log, key), message: `Its ${key}` }],
          fixes: setAttribute(design.files, consumer, copies, String(partitions)),
        };
      }
    }
  },
});
