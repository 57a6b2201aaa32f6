import { GB, bill, keptFor, largest, quotaLimit } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, either, flag, list, oneOf, phrase, ref, text } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'eventbridge',
  aliases: ['cloudwatch-events'],
  name: 'Amazon EventBridge',
  summary: 'Event bus whose rules match fields of an event and route it to targets.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    bus: { type: oneOf('default', 'custom', 'partner'), doc: 'Which bus.', default: 'custom' },
    rules: { type: either(count({ min: 0 }), list(phrase())), doc: 'Its rules, in number or as conditions; each has at most five targets.', example: '12' },
    event: { type: data({ max: '1 MiB' }), doc: 'Size of an average event.', example: '2 KB' },
    archive: { type: duration(), doc: 'How long events are kept for replay.', example: '30 d' },
    dlq: { type: ref('sqs'), doc: 'Queue for events that no target took.', example: 'bus-dead' },
    schedule: { type: text(), doc: 'Expression of the schedule that makes its events.', example: '"rate(5 minutes)"' },
    'schema-registry': { type: flag(), doc: 'Whether the shapes of its events are recorded.', default: 'false' },
  },
  passes: 'relay',
  sla: () => sla('EventBridge'),
  limits: [
    quotaLimit('put-rate', 'Events put', 'rps', 'eb.putevents', ({ items }) => items),
    quotaLimit('invocation-rate', 'Targets invoked', 'rps', 'eb.invocations', ({ sent }) => sent || undefined),
    quotaLimit('rules', 'Rules of the bus', 'count', 'eb.rules', (_, s) => s.number('rules') ?? (s.words('rules').length || undefined), { grows: false }),
    quotaLimit('entry', 'Entry size', 'B', 'eb.entry.size', ({ payload }, s) => largest(payload, s.number('event')), { grows: false }),
  ],
  pricing: (s, u) => {
    const archive = s.number('archive');
    const bytes = u.bytesIn > 0 ? u.bytesIn : u.items * (s.number('event') ?? NaN);
    return [
      bill('EventBridge', 'custom events', u.items * unitsOf(s.number('event'), 'eb.event'), s),
      ...(archive === undefined
        ? []
        : [bill('EventBridge', 'archive processing', bytes / GB, s), bill('EventBridge', 'archive storage', keptFor(bytes, archive), s)]),
    ];
  },
  icon: 'eventbridge',
  docs: 'https://docs.aws.amazon.com/eventbridge/',
});
