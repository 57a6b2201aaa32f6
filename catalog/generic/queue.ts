import { count, data, defineKind, duration, flag, number, oneOf, openEnum, ref } from '../define.ts';

export default defineKind({
  id: 'queue',
  aliases: ['message-queue'],
  name: 'Queue',
  summary: 'Holds messages until one consumer has dealt with each.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    delivery: { type: oneOf('at-most-once', 'at-least-once', 'exactly-once'), doc: 'How often a message arrives.', default: 'at-least-once' },
    ordered: { type: flag(), doc: 'Whether order is kept.', default: 'false' },
    count: { type: count({ min: 1 }), doc: 'How many equal queues it stands for; drawn as a stack.', default: '1', example: '600' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long an unread message is kept.', example: '4 d' },
    visibility: {
      type: duration({ min: '0 s' }),
      doc: 'How long a message that was taken stays hidden from others; longer than its handling takes.',
      example: '30 s',
    },
    'max-length': { type: number({ min: '0' }), doc: 'Most messages that it holds.', example: '1M' },
    message: { type: data(), doc: 'Size of an average message.', example: '2 KB' },
    priorities: { type: count({ min: 1 }), doc: 'Levels of priority.', default: '1' },
    dlq: { type: ref('queue', 'integration'), doc: 'Where messages go that failed too often.', example: 'orders-dead' },
    'max-receives': { type: count({ min: 1 }), doc: 'Tries before a message goes to the dead-letter queue.', example: '5' },
    engine: { type: openEnum('rabbitmq', 'activemq', 'redis', 'beanstalkd'), doc: 'Product that it is.', example: 'rabbitmq' },
  },
  passes: 'buffer',
  icon: 'queue',
});
