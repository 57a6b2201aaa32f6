import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'read-replicas-saturated-by-writes',
  area: 'scalability',
  severity: 'warning',
  finds: 'Replicas that spend more than half of their capacity on repeating the writes of their leader.',
  why: 'Every replica replays every write: the more writes, the less a further replica adds, and the further it falls behind.',
  mend: 'Take reads off with a cache, or divide the writes over shards.',
  source: 'Guidelines, scalability',
  options: { share: { default: 0.5, doc: 'Share of the capacity of a replica that writes may take.' } },
  *check({ of, settings, load, at }, { share }) {
    for (const store of of('database')) {
      const own = settings(store);
      const each = own.number('capacity');
      const { reads, writes } = load(store) ?? {};
      const replicas = own.number('replicas') ?? 0;
      if (each === undefined || !reads || !writes || !own.perCopy('capacity') || replicas < 1 || (own.number('shards') ?? 1) > 1) continue;
      const left = (replicas + 1) * (each - writes.peak);
      if (writes.peak <= share! * each && reads.peak <= left) continue;
      yield {
        at: at(store, 'replicas'),
        message: `${store.label}: each copy of ${formatRate(each)} replays ${formatRate(writes.peak)} of writes, which leaves ${formatRate(Math.max(0, left))} for reads of ${formatRate(reads.peak)}: further replicas add little`,
      };
    }
  },
});
