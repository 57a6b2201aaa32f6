import { isOf } from '../../../model/lineage.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cold-start-on-latency-target',
  area: 'scalability',
  severity: 'info',
  finds: 'A function on the way of a flow with a tight latency target, and nothing that keeps it warm.',
  why: 'A new environment takes its time to start: the slowest answers are far slower than the rest.',
  mend: 'Keep environments ready (`provisioned-concurrency`), or start from snapshots.',
  source: 'Reference systems: serverless',
  options: { seconds: { default: 0.3, doc: 'Latency target at or below which it speaks.' } },
  *check({ analysis, requirements, settings, at }, { seconds }) {
    const told = new Set<string>();
    for (const { value, flow } of requirements('latency')) {
      const target = value.type === 'percentiles' ? (value.percentiles['p99'] ?? value.percentiles['p99.9'])?.value : undefined;
      if (target === undefined || target > seconds!) continue;
      for (const { flow: of, journey } of analysis.load.flows.values()) {
        if (flow !== undefined && of.id !== flow) continue;
        for (const { element, awaited } of journey.visits) {
          if (
            !awaited ||
            !isOf(element.kind, 'lambda') ||
            told.has(element.id) ||
            settings(element).flag('snapstart') ||
            (settings(element).number('provisioned-concurrency') ?? 0) > 0
          )
            continue;
          told.add(element.id);
          yield {
            at: at(element),
            message: `${element.label}: nothing keeps it warm: a cold start can break the ${formatDuration(target)} of flow ${of.label}`,
          };
        }
      }
    }
  },
});
