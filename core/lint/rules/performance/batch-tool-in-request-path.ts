import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'batch-tool-in-request-path',
  area: 'performance',
  severity: 'error',
  finds: 'A user who waits for a tool made for batches.',
  why: 'Query engines over files, workflow schedulers and archives answer in seconds, minutes or hours.',
  mend: 'Compute the result ahead and serve it from a store, or answer later.',
  source: 'Services: invalid connections',
  *check({ analysis, settings }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      if (
        journey.starts[0]?.visit.element.kind.category !== 'actor' ||
        /analy|report|query|admin|operator|scientist|business/iu.test(`${journey.starts[0].visit.element.name} ${flow.label}`)
      )
        continue;
      for (const { step, calls } of journey.hops) {
        for (const { to, edge } of calls) {
          if (!to.awaited || edge.kind !== 'request') continue;
          const archive = isOf(to.element.kind, 's3') && ['glacier-flexible', 'glacier-deep-archive'].includes(settings(to.element).word('class') ?? '');
          const isWarehouse = isOf(to.element.kind, 'redshift');
          if (!isOf(to.element.kind, 'athena', 'mwaa', 'emr', 'glue', 'aws-batch') && !archive && !isWarehouse) continue;
          yield {
            at: { uri: step.source.uri, range: step.source.name },
            ...(isWarehouse ? { severity: 'warning' as const } : {}),
            message: `Flow ${flow.label}: a user waits for ${to.element.label} (${archive ? 'an archive' : to.element.kind.name}), which answers in ${isWarehouse ? 'seconds' : 'seconds to hours'}`,
          };
        }
      }
    }
  },
});
