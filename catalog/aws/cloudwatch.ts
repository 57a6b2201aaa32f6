import { count, defineKind, duration, list, phrase } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'cloudwatch',
  aliases: ['cloudwatch-logs', 'cloudwatch-metrics'],
  name: 'Amazon CloudWatch',
  summary: 'Metrics, logs, alarms and dashboards.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    retention: { type: duration(), doc: 'How long logs are kept.', example: '30 d' },
    alarms: { type: list(phrase()), doc: 'Alarms: metric, threshold, window.', example: '[errors > 10 per minute for 5 min]' },
    resolution: { type: duration(), doc: 'Interval of its metrics.', default: '60 s' },
    dashboards: { type: count({ min: 0 }), doc: 'How many dashboards it has.', example: '2' },
  },
  icon: 'cloudwatch',
  docs: 'https://docs.aws.amazon.com/cloudwatch/',
});
