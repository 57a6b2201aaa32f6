import { isDeadLetter, isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'queue-direct-to-service',
  area: 'messaging',
  severity: 'warning',
  finds: 'A queue whose messages go to a store or topic with nothing that takes them.',
  why: 'A queue delivers nothing by itself: somebody must poll it.',
  mend: 'Put a function or a pipe between.',
  source: 'Services: invalid connections',
  unverified: true,
  *check(design) {
    for (const queue of design.of('sqs')) {
      for (const edge of design.outgoing(queue)) {
        const to = design.element(edge.to.element);
        if (!isMessage(edge) || isDeadLetter(design, to) || to.kind.provider !== 'aws' || !['database', 'storage', 'cache'].includes(to.kind.category))
          continue;
        yield { at: design.atEdge(edge), message: `${queue.label} cannot write to ${to.label} by itself: something must poll it` };
      }
    }
  },
});
