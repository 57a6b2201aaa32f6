import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, either, number, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'eventbridge-scheduler',
  name: 'Amazon EventBridge Scheduler',
  summary: 'Starts targets at times and intervals.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    schedule: { type: text(), doc: 'Expression of the schedule.', example: '"cron(0 2 * * ? *)"' },
    schedules: { type: number({ min: '0' }), doc: 'How many schedules it holds.', example: '1000' },
    dlq: { type: ref('sqs'), doc: 'Queue for runs that failed.' },
    window: {
      type: duration({ min: '0 s', max: '1440 min' }),
      doc: 'Span over which starts are spread, where the exact time does not matter.',
      example: '15 min',
    },
    timezone: { type: either(text(), word()), doc: 'Time zone of the expression.', example: '"Europe/Berlin"' },
  },
  sla: () => sla('EventBridge'),
  pricing: (s, u) => [bill('EventBridge Scheduler', 'invocations', u.requests, s)],
  icon: 'clock',
  docs: 'https://docs.aws.amazon.com/scheduler/',
});
