import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'more-consumers-than-queues',
  area: 'messaging',
  severity: 'warning',
  finds: 'More workers than there are ordered queues or partitions to take from.',
  why: 'What must stay in order goes to one worker at a time: the workers beyond the number of queues never get anything to do.',
  mend: 'More queues or partitions than workers (a web crawler takes three for each thread), or fewer workers.',
  source: 'Reference systems: web crawler',
  *check(design) {
    for (const consumer of design.elements) {
      if (!design.isCompute(consumer)) continue;
      const sources = orderedSources(design, consumer);
      // Where no source says how many it is, the boxes may stand for more than is drawn.
      if (!sources.some(({ stated }) => stated)) continue;
      const queues = sources.reduce((sum, { number }) => sum + number, 0);
      const { copies, number } = design.settings(consumer);
      // Readers of a stream share its partitions among copies; what one copy does with a partition is its own matter.
      const each = sources.some(({ isStream }) => isStream) ? 1 : (number('concurrency') ?? 1);
      const workers = copies.max * each;
      if (workers <= queues) continue;
      yield {
        at: design.at(consumer, each > 1 ? 'concurrency' : 'instances'),
        message: `${consumer.label} works on ${workers} at once, and order lets it take from ${queues}: ${workers - queues} always idle`,
      };
    }
  },
});

interface Source {
  readonly number: number;
  readonly stated: boolean;
  readonly isStream: boolean;
}

/** Ordered queues and streams that work reaches it from, also through what hands it on one by one. */
function orderedSources({ incoming, element, settings, is, isBroker, isCompute }: Design, consumer: Element): Source[] {
  const seen = new Set<Element>([consumer]);
  const sources = new Set<Element>();
  for (const one of seen) {
    for (const { from } of incoming(one)) {
      const source = element(from.element);
      if (isBroker(source)) sources.add(source);
      else if (isCompute(source) && settings(source).copies.max === 1) seen.add(source);
    }
  }
  const all = [...sources];
  const ordered = all.filter((source) => is(source, 'stream') || (is(source, 'queue') && settings(source).flag('ordered')));
  // Anything without order beside them can be shared by any number of workers.
  if (ordered.length < all.length) return [];
  return ordered.map((source) => {
    const key = is(source, 'stream') ? 'partitions' : 'count';
    return { number: settings(source).number(key) ?? 1, stated: settings(source).has(key), isStream: is(source, 'stream') };
  });
}
