import { quota } from '../../../../catalog/facts/quotas.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dynamodb-stream-readers',
  area: 'messaging',
  severity: 'warning',
  finds: 'A table whose stream more than two consumers read.',
  why: 'A shard of a table stream bears two readers at a time; more are throttled.',
  mend: 'Fan out from one reader, or use a Kinesis stream of the table.',
  source: 'Services: invalid connections; quota of stream readers',
  *check({ of, outgoing, atEdge, isCompute, element }) {
    const most = quota('ddb.streams.readers').value;
    for (const table of of('dynamodb')) {
      const readers = outgoing(table).filter((edge) => edge.kind === 'stream' && isCompute(element(edge.to.element)));
      if (readers.length > most)
        yield {
          at: atEdge(readers[most]!),
          message: `${readers.length} consumers read the stream of ${table.label}; it bears ${most}: the others are throttled`,
        };
    }
  },
});
