import { isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'firehose-multiple-destinations',
  area: 'messaging',
  severity: 'error',
  finds: 'A Firehose stream with two destinations.',
  why: 'A stream delivers to one destination.',
  mend: 'Make a second stream for the other, both from one data stream.',
  source: 'Services: invalid placements and connections',
  *check(design) {
    for (const stream of design.of('firehose')) {
      const own = design.settings(stream);
      const targets = design
        .outgoing(stream)
        .filter(
          (edge) =>
            isMessage(edge) && !design.is(design.element(edge.to.element), 'lambda', 'operations') && !/back ?up|fail|error|stag/iu.test(edge.label ?? ''),
        );
      const distinct = [...new Map(targets.map((edge) => [edge.to.element, edge])).values()];
      // Redshift is loaded from a bucket, which is drawn beside it.
      const staged = distinct.some(({ to }) => design.element(to.element).kind.id === 'redshift') && distinct.length === 2;
      if (distinct.length < 2 || staged || own.flag('dynamic-partitioning')) continue;
      // Several of one kind can be what one stream each delivers, drawn as one.
      const kinds = new Set(distinct.map(({ to }) => design.element(to.element).kind.id));
      yield {
        at: design.atEdge(distinct[1]!),
        severity: kinds.size > 1 ? 'error' : 'hint',
        message: `${stream.label} is to deliver to ${distinct.map(({ to }) => design.element(to.element).label).join(' and ')}: a stream has one destination`,
        related: [{ location: design.atEdge(distinct[0]!), message: 'The other destination' }],
      };
    }
  },
});
