import { quota } from '../../../../catalog/facts/quotas.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'eventbridge-too-many-targets',
  area: 'messaging',
  severity: 'error',
  finds: 'A rule of EventBridge with more than five targets.',
  why: 'A rule takes five targets.',
  mend: 'Make a second rule, or publish to a topic.',
  source: 'Services: invalid connections; quota of targets per rule',
  *check({ of, outgoing, atEdge, settings }) {
    const most = quota('eb.targets').value;
    for (const bus of of('eventbridge')) {
      const rules = new Map<string, ReturnType<typeof outgoing>[number][]>();
      for (const edge of outgoing(bus))
        if (edge.kind === 'message' && edge.guard !== undefined) rules.set(edge.guard, [...(rules.get(edge.guard) ?? []), edge]);
      for (const [guard, edges] of rules) {
        if (edges.length > most && (settings(bus).number('rules') ?? 1) <= rules.size)
          yield {
            at: atEdge(edges[most]!),
            message: `The rule \`${guard}\` of ${bus.label} has ${edges.length} targets, a rule takes ${most}: the rest are refused`,
          };
      }
    }
  },
});
