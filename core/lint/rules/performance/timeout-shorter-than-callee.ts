import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { spell } from '../../spell.ts';
import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'timeout-shorter-than-callee',
  area: 'performance',
  severity: 'warning',
  finds: 'A caller that gives up before its callee has had its usual time.',
  why: 'Slow but good answers are thrown away, and retried: the load grows just when the callee is slow.',
  mend: "Wait for at least the callee's p99, retries included.",
  source: 'Guidelines, latency',
  *check({ edges, element, number, atEdge, files }) {
    for (const edge of edges) {
      const waits = number(edge, 'timeout');
      const takes = percentilesIn('latency', element(edge.to.element).attributes)?.['p99'];
      if (waits === undefined || takes === undefined || waits >= takes) continue;
      yield {
        at: atEdge(edge, 'timeout'),
        message: `${element(edge.from.element).label} gives up after ${formatDuration(waits)}; one answer of a hundred of ${element(edge.to.element).label} takes ${formatDuration(takes)} or more`,
        fixes: setEdgeAttribute(files, edge, 'timeout', spell(Math.ceil(takes * 1.5))),
      };
    }
  },
});
