import { GB, SECONDS_PER_MONTH, bill, keptFor, type Usage } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { count, dataRate, defineKind, duration, flag, list, phrase, ref } from '../define.ts';
import { attachedInRegion } from './placement.ts';

/** Bytes of logs a month. What the elements that it watches carry tells nothing of what they log. */
function logged(s: Settings, u: Usage): number {
  const stated = s.number('logs');
  if (stated !== undefined) return stated * SECONDS_PER_MONTH;
  return s.has('attached-to') && u.requests > 0 ? NaN : u.bytesIn;
}

export default defineKind({
  id: 'cloudwatch',
  aliases: ['cloudwatch-logs', 'cloudwatch-metrics', 'contributor-insights'],
  name: 'Amazon CloudWatch',
  summary: 'Metrics, logs, alarms and dashboards.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    logs: { type: dataRate(), doc: 'Logs that it takes in, where no edge brings them.', example: '20 GB/day' },
    retention: { type: duration(), doc: 'How long logs are kept.', example: '30 d' },
    alarms: { type: list(phrase()), doc: 'Alarms: metric, threshold, window.', example: '[errors > 10 per minute for 5 min]' },
    resolution: { type: duration(), doc: 'Interval of its metrics.', default: '60 s' },
    dashboards: { type: count({ min: 0 }), doc: 'How many dashboards it has.', example: '2' },
    'metric-stream': { type: ref('firehose'), doc: 'Where metrics are sent on to.', example: 'metrics-firehose' },
    'anomaly-detection': { type: flag(), doc: 'Whether alarms follow a learnt band instead of a fixed threshold.', default: 'false' },
    'contributor-insights': { type: flag(), doc: 'Whether it shows the most used keys of a table.', default: 'false' },
    masking: { type: flag(), doc: 'Whether personal data is masked in logs.', default: 'false' },
    notifies: { type: list(ref('sns', 'lambda')), doc: 'What its alarms start, where no edge shows it.', example: '[on-call]' },
  },
  sla: () => sla('CloudWatch'),
  pricing: (s, u) => [
    bill('CloudWatch Logs', 'data ingested', logged(s, u) / GB, s),
    ...(s.has('retention') ? [bill('CloudWatch Logs', 'storage', keptFor(logged(s, u), s.number('retention')!), s)] : []),
    ...((s.number('dashboards') ?? 0) > 0 ? [bill('CloudWatch', 'dashboard', s.number('dashboards')!, s)] : []),
    bill('CloudWatch', 'alarm', s.words('alarms').length, s, { resolution: 'standard' }),
  ],
  icon: 'cloudwatch',
  docs: 'https://docs.aws.amazon.com/cloudwatch/',
});
