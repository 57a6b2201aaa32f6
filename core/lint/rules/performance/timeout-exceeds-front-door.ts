import { isOf } from '../../../model/lineage.ts';
import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { spell } from '../../spell.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'timeout-exceeds-front-door',
  area: 'performance',
  severity: 'error',
  finds: 'A callee that may take longer than what waits for it in front.',
  why: 'The front gives up and answers with an error, while the work behind goes on for nobody.',
  mend: 'Make the callee quicker, let the front wait longer where it can, or make the work asynchronous.',
  source: 'Services: API Gateway and ALB',
  *check({ edges, element, settings, atEdge, at, files }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (edge.kind !== 'request') continue;
      const own = settings(from);
      const waits = isOf(from.kind, 'api-gateway')
        ? own.number('timeout')
        : isOf(from.kind, 'alb', 'appsync', 'gateway')
          ? (own.number('idle-timeout') ?? own.number('timeout'))
          : undefined;
      const takes = to.attributes.has('timeout') ? settings(to).number('timeout') : percentilesIn('latency', to.attributes)?.['p99'];
      if (waits === undefined || takes === undefined || takes <= waits) continue;
      yield {
        at: at(to, to.attributes.has('timeout') ? 'timeout' : 'latency'),
        message: `${from.label} waits ${formatDuration(waits)}, but ${to.label} may take ${formatDuration(takes)}: the caller gets an error while the work goes on for nobody`,
        related: [{ location: atEdge(edge), message: 'Called here' }],
        // What waits at the most 29 seconds cannot be told to wait longer.
        fixes: isOf(from.kind, 'alb', 'gateway')
          ? setAttribute(files, from, isOf(from.kind, 'alb') ? 'idle-timeout' : 'timeout', spell(Math.ceil(takes * 1.2)))
          : [],
      };
    }
  },
});
