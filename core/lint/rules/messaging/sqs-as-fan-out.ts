import { consumersOf, isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sqs-as-fan-out',
  area: 'messaging',
  severity: 'error',
  finds: 'One queue with two different consumers.',
  why: 'Each message goes to one of them only: neither sees all.',
  mend: 'Publish to a topic with a queue for each consumer.',
  source: 'Services: invalid connections',
  *check(design) {
    for (const queue of design.of('sqs')) {
      const consumers = consumersOf(design, queue).filter((one) => design.isCompute(one));
      const edges = design.outgoing(queue).filter((edge) => isMessage(edge) && consumers.some(({ id }) => id === edge.to.element));
      if (consumers.length < 2 || edges.some(({ guard, attributes }) => guard !== undefined || attributes.has('weight'))) continue;
      yield {
        at: design.atEdge(edges[1]!),
        message: `${queue.label} gives each message to one consumer only: ${consumers.map(({ label }) => label).join(' and ')} each miss what the other takes`,
      };
    }
  },
});
