import { GB, bill, fixed, largest, quotaLimit, type PriceItem, type Usage } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { data, defineKind, either, flag, list, oneOf, openEnum, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

/** Channels that are billed by delivery, as the price list names them; queues and functions are handed messages for nothing. */
const notifications: Readonly<Record<string, string>> = {
  https: 'HTTP/HTTPS notifications',
  email: 'email notifications',
  push: 'mobile push notifications',
  sms: 'SMS notifications',
};

/** To those outside that the design draws, else each message once; with several channels nobody says how many go which way. */
function deliveries(s: Settings, u: Usage): PriceItem[] {
  const channels = s.words('channels').filter((channel) => channel !== 'sqs' && channel !== 'lambda');
  const [only, ...others] = channels;
  if (only === undefined && u.pushes === 0) return [];
  const what = `deliveries (${channels.join(', ') || 'channel not given'})`;
  const dimension = only === undefined || others.length > 0 ? undefined : notifications[only];
  if (dimension === undefined) return [{ what, quantity: u.pushes || u.items, unit: '', tiers: [] }];
  return [bill('SNS', dimension, u.pushes || u.items, s, { type: 'standard' }, what)];
}

export default defineKind({
  id: 'sns',
  aliases: ['sns-fifo'],
  variants: { 'sns-fifo': { type: 'fifo' } },
  name: 'Amazon SNS',
  summary: 'Topic that hands each message to all its subscribers, filtered if wanted.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    type: { type: oneOf('standard', 'fifo'), doc: 'Kind of topic.', default: 'standard', immutable: true },
    message: { type: data({ max: '1 MiB' }), doc: 'Size of an average message; above 256 KiB the limit must be raised.', example: '2 KB' },
    filter: {
      type: oneOf(['attributes', 'Subscriptions filter by message attributes.'], ['body', 'Subscriptions filter by fields of the body.']),
      doc: 'What subscriptions filter by.',
      default: 'attributes',
    },
    channels: { type: list(openEnum('sqs', 'lambda', 'https', 'email', 'sms', 'push')), doc: 'How it delivers.', example: '[push, email]' },
    dlq: { type: ref('sqs'), doc: 'Queue for messages that could not be delivered.', example: 'undelivered' },
    encrypted: { type: flag(), doc: 'Whether messages are encrypted at rest.', default: 'false' },
    'message-group': { type: either(text(), word()), doc: 'What groups messages of a FIFO topic, within which order is kept.', example: 'orderId' },
  },
  passes: 'relay',
  sla: () => sla('SNS'),
  limits: [
    quotaLimit('publish-rate', 'Messages published', 'rps', 'sns.publish', ({ items }) => items),
    quotaLimit('message', 'Message size', 'B', 'sns.message.max', ({ payload }, s) => largest(payload, s.number('message')), { grows: false }),
    {
      id: 'subscriptions',
      name: 'Subscriptions',
      unit: 'count',
      demand: ({ receivers }) => receivers.elements || undefined,
      capacity: (s) => fixed(s.word('type') === 'fifo' ? 'sns.subs.fifo' : 'sns.subs.standard'),
      grows: false,
    },
  ],
  pricing: (s, u) =>
    s.word('type') === 'fifo'
      ? [
          bill('SNS', 'publish requests', u.items, s, { type: 'FIFO' }),
          bill('SNS', 'publish payload', u.bytesIn / GB, s, { type: 'FIFO' }),
          bill('SNS', 'notifications', u.items * u.receivers, s, { type: 'FIFO' }),
          bill('SNS', 'notification payload', (u.bytesIn * u.receivers) / GB, s, { type: 'FIFO' }),
        ]
      : [bill('SNS', 'API requests', u.items * unitsOf(s.number('message'), 'sns.request'), s, { type: 'standard' }), ...deliveries(s, u)],
  icon: 'sns',
  docs: 'https://docs.aws.amazon.com/sns/',
});
