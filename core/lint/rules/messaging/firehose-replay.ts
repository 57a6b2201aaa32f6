import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'firehose-replay',
  area: 'messaging',
  severity: 'error',
  finds: 'Something that reads from Firehose.',
  why: 'Firehose delivers to destinations; nobody can read from it or go back in it.',
  mend: 'Put a data stream in front, and read that.',
  source: 'Services: invalid connections',
  *check({ of, incoming, element, atEdge, isCompute, access }) {
    for (const stream of of('firehose')) {
      for (const edge of incoming(stream)) {
        if (
          edge.kind !== 'request' ||
          !isCompute(element(edge.from.element)) ||
          access(edge) === 'write' ||
          !/read|replay|consume|poll/iu.test(edge.label ?? '')
        )
          continue;
        yield { at: atEdge(edge), message: `${element(edge.from.element).label} reads from ${stream.label}, which only delivers and keeps nothing to read` };
      }
    }
  },
});
