import { isOf } from '../../../model/lineage.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'transit-gateway-on-fast-path',
  area: 'networking',
  severity: 'info',
  finds: 'A flow with a short target of latency that passes a transit gateway.',
  why: 'The hub is one hop more on every call, for an order that a flow between two networks seldom needs.',
  mend: 'Join the two networks by peering, or keep what calls each other that often in one of them.',
  source: 'Reference systems: stock trading',
  options: { milliseconds: { default: 100, doc: 'Longest target that counts as short.' } },
  *check({ analysis, requirements }, { milliseconds }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      const targets = requirements('latency')
        .filter((requirement) => requirement.flow === undefined || requirement.flow === flow.id)
        .flatMap(({ value }) => (value.type === 'percentiles' ? Object.values(value.percentiles).map((quantity) => quantity.value) : []));
      const target = Math.min(...targets);
      if (target * 1000 > milliseconds!) continue;
      for (const { step, calls } of journey.hops) {
        const hub = calls.find(({ to }) => isOf(to.element.kind, 'transit-gateway'))?.to.element;
        if (!hub) continue;
        yield {
          at: { uri: step.source.uri, range: step.source.name },
          message: `Flow ${flow.label} has ${formatDuration(target)} and passes ${hub.label}: one hop more than peering`,
        };
      }
    }
  },
});
