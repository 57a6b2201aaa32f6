import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'ttl-for-exact-deletion',
  area: 'data',
  severity: 'info',
  finds: 'An expiry that a stream or trigger relies on for the moment.',
  why: 'Expired items are deleted a while later, up to days: what is started by the deletion is late.',
  mend: 'Schedule the action itself where its time matters.',
  source: 'Reference systems: expiry',
  *check({ of, outgoing, word, atEdge, at }) {
    for (const table of of('dynamodb')) {
      if (!table.attributes.has('ttl')) continue;
      for (const edge of outgoing(table)) {
        if (
          edge.kind !== 'stream' ||
          !/schedule|timer|due|exact|on time|reminder/iu.test(`${edge.label ?? ''} ${word(edge, 'event') ?? ''} ${word(edge, 'note') ?? ''}`)
        )
          continue;
        yield {
          at: atEdge(edge),
          message: `${table.label} deletes expired items late: what this starts is not on time`,
          related: [{ location: at(table, 'ttl'), message: 'The expiry' }],
        };
      }
    }
  },
});
