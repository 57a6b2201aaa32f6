import { formatRate } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'premature-sharding',
  area: 'simplicity',
  severity: 'info',
  finds: 'Shards for a load that one node would carry.',
  why: 'Sharding complicates queries, joins and moving data, and is meant for what outgrew one node.',
  mend: 'Indexes, a cache and replicas first.',
  source: 'Guidelines, simplicity',
  options: { share: { default: 0.5, doc: 'Share of one shard that the whole peak may take for it to speak.' } },
  *check({ of, settings, load, at, files }, { share }) {
    for (const store of of('database')) {
      const own = settings(store);
      const each = own.number('capacity');
      const peak = load(store)?.requests.peak;
      if (
        !store.attributes.has('shards') ||
        (own.number('shards') ?? 1) < 2 ||
        each === undefined ||
        peak === undefined ||
        !own.perCopy('capacity') ||
        peak > each * share!
      )
        continue;
      yield {
        at: at(store, 'shards'),
        message: `${store.label}: one of ${own.number('shards')!} shards would carry the peak of ${formatRate(peak)}`,
        fixes: setAttribute(files, store, 'shards', '1'),
      };
    }
  },
});
