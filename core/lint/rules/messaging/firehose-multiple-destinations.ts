import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'firehose-multiple-destinations',
  area: 'messaging',
  severity: 'error',
  finds: 'Firehose that is to deliver to more than one place.',
  why: 'A delivery stream has one destination; only a bucket that keeps what was sent or failed may stand beside it.',
  mend: 'Put a delivery stream before each destination.',
  source: 'Services: limits',
  *check({ of, outgoing, element, is, word, atEdge }) {
    for (const stream of of('firehose')) {
      // What it asks of a function is a transformation, and comes back to it.
      const deliveries = outgoing(stream).filter(
        (edge) => edge.kind !== 'request' && !is(element(edge.to.element), 'lambda') && word(edge, 'role') !== 'mirror',
      );
      const distinct = [...new Map(deliveries.map((edge) => [edge.to.element, edge])).values()];
      const buckets = distinct.filter(({ to }) => is(element(to.element), 's3'));
      if (distinct.length < 2 || (distinct.length === 2 && buckets.length === 1)) continue;
      yield {
        at: atEdge(distinct[1]!),
        message: `${stream.label} delivers to ${distinct.length} places: a delivery stream has one destination`,
      };
    }
  },
});
