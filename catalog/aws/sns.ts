import { GB, bill, fixed, largest, quotaLimit } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, either, flag, list, oneOf, openEnum, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

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
      : [
          bill('SNS', 'API requests', u.items * unitsOf(s.number('message'), 'sns.request'), s, { type: 'standard' }),
          // Queues and functions are notified for nothing; of the others each message goes to one at least.
          ...s.words('channels').flatMap((channel) => {
            const dimension = notifications[channel];
            return dimension === undefined ? [] : [bill('SNS', dimension, u.items, s, { type: 'standard' })];
          }),
        ],
  icon: 'sns',
  docs: 'https://docs.aws.amazon.com/sns/',
});

const notifications: Readonly<Record<string, string>> = {
  https: 'HTTP/HTTPS notifications',
  email: 'email notifications',
  push: 'mobile push notifications',
  sms: 'SMS notifications',
};
