import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'shard-without-replica',
  area: 'data',
  severity: 'warning',
  finds: 'Shards that have no replica.',
  why: "The others survive, but the lost shard's part of the data is gone with its node, or out of reach until the node is replaced.",
  mend: 'One replica for each shard at the least; for Aurora Limitless, a `compute-redundancy` of 1 or 2.',
  source: 'Guidelines, data; reference systems: hotel reservation',
  *check({ elements, at, files, settings }) {
    for (const element of elements) {
      const own = settings(element);
      const known = element.kind.attributes;
      // The shards of Aurora Limitless keep their data in common storage: what is lost is the way to it.
      const limitless = known['compute-redundancy'] !== undefined && own.word('type') === 'limitless';
      const copies = limitless ? 'compute-redundancy' : 'replicas';
      if (!known['shards'] || !known[copies] || (!limitless && !element.attributes.has('shards'))) continue;
      const shards = own.number('shards') ?? 1;
      if ((!limitless && shards < 2) || (own.number(copies) ?? 0) > 0) continue;
      yield {
        at: at(element, limitless && element.attributes.has(copies) ? copies : 'shards'),
        message: limitless
          ? `${element.label}: no shard has a copy; while a lost one is replaced, its keys are out of reach`
          : `${element.label}: a lost node takes its shard of ${shards} with it`,
        fixes: setAttribute(files, element, copies, '1'),
      };
    }
  },
});
