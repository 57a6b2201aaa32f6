import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'shard-without-replica',
  area: 'data',
  severity: 'warning',
  finds: 'Shards that have no replica.',
  why: "The others survive, but the lost shard's part of the data is gone with its node.",
  mend: 'One replica for each shard at the least.',
  source: 'Guidelines, data',
  *check({ elements, at, files, settings }) {
    for (const element of elements) {
      const own = settings(element);
      if (!element.kind.attributes['shards'] || !element.kind.attributes['replicas'] || element.kind.id === 'opensearch' || !element.attributes.has('shards'))
        continue;
      if ((own.number('shards') ?? 1) < 2 || (own.number('replicas') ?? 0) > 0) continue;
      yield {
        at: at(element, 'shards'),
        message: `${element.label}: a lost node takes its shard of ${own.number('shards')!} with it`,
        fixes: setAttribute(files, element, 'replicas', '1'),
      };
    }
  },
});
