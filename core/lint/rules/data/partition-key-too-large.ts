import { quota } from '../../../../catalog/facts/quotas.ts';
import { formatBytes } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'partition-key-too-large',
  area: 'data',
  severity: 'warning',
  finds: 'More data under one partition key of DynamoDB than one partition holds.',
  why: 'A query for that key goes over several partitions, none of which has more throughput than any other, and the table can never get a local index.',
  mend: 'Split the key: a suffix with the number of a part, or a period.',
  source: 'Reference systems: newsfeed; quota of an item collection',
  *check({ of, settings, at }) {
    const most = quota('ddb.lsi.collection').value;
    for (const table of of('dynamodb')) {
      const own = settings(table);
      // With a local index it is a limit, which other rules hold it against.
      if (own.words('indexes').some((index) => index.includes('local'))) continue;
      const [items, item, stated] = [own.number('items-per-key'), own.number('item'), own.number('largest-key')];
      const size = stated ?? (items === undefined || item === undefined ? undefined : items * item);
      if (size === undefined || size <= most) continue;
      yield {
        at: at(table, stated === undefined ? 'items-per-key' : 'largest-key'),
        message: `${table.label}: ${formatBytes(size)} under one partition key, and a partition holds ${formatBytes(most)}`,
      };
    }
  },
});
