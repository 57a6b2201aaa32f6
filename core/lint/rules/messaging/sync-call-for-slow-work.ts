import { isOf } from '../../../model/lineage.ts';
import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sync-call-for-slow-work',
  area: 'messaging',
  severity: 'warning',
  finds: 'A caller that waits for work of a second or more.',
  why: 'The caller holds a connection and memory while it does nothing, and its own limits may end the wait.',
  mend: 'Accept the work with a message, and let the result be pushed, called back or asked for.',
  source: 'Guidelines, messaging',
  options: { seconds: { default: 1, doc: 'Median time from which work counts as slow.' } },
  *check({ edges, element, atEdge, isCompute, isEntry }, { seconds }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (
        edge.kind !== 'request' ||
        !isCompute(to) ||
        isOf(from.kind, 'step-functions', 'job', 'aws-batch', 'scheduler') ||
        (!isCompute(from) && !isEntry(from) && from.kind.category !== 'network')
      )
        continue;
      const time = percentilesIn('latency', to.attributes)?.['p50'];
      if (time === undefined || time < seconds!) continue;
      yield {
        at: atEdge(edge),
        message: `${from.label} waits for ${to.label}, which takes ${formatDuration(time)}: it holds a connection and memory all that time`,
      };
    }
  },
});
