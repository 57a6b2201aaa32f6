import { hourly, quotaLimit } from '../behaviour.ts';
import { count, defineKind, oneOf, openEnum } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'mwaa',
  name: 'Amazon MWAA',
  summary: 'Managed Apache Airflow for batch and data workflows.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    workers: { type: count({ min: 1, range: true }), doc: 'How many workers run.', example: '1..10' },
    access: { type: oneOf('private', 'public'), doc: 'Who reaches its web server.', default: 'private' },
    class: { type: openEnum('mw1.small', 'mw1.medium', 'mw1.large'), doc: 'Size of scheduler and workers.', example: 'mw1.small' },
    dags: { type: count({ min: 0 }), doc: 'How many workflows it runs.', example: '20' },
  },
  limits: [quotaLimit('workers', 'Workers', 'count', 'mwaa.workers', (_, s) => s.number('workers'), { grows: false })],
  pricing: (s) => {
    const size = (s.word('class') ?? 'mw1.small').replace('mw1.', '');
    return [hourly('MWAA', 'environment-hour', 1, s, { size }), hourly('MWAA', 'worker or scheduler-hour', s.range('workers')?.min ?? 0, s, { size })];
  },
  icon: 'mwaa',
  docs: 'https://docs.aws.amazon.com/mwaa/',
});
