import { data, defineKind, flag, oneOf, openEnum, ref } from '../define.ts';

export default defineKind({
  id: 'topic',
  aliases: ['pub-sub', 'event-bus'],
  name: 'Topic',
  summary: 'Hands each message to all who have subscribed.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    delivery: { type: oneOf('at-most-once', 'at-least-once', 'exactly-once'), doc: 'How often a message arrives.', default: 'at-least-once' },
    ordered: { type: flag(), doc: 'Whether order is kept.', default: 'false' },
    message: { type: data(), doc: 'Size of an average message.', example: '2 KB' },
    filter: { type: flag(), doc: 'Whether subscribers get only what they asked for.', default: 'false' },
    dlq: { type: ref('queue', 'integration'), doc: 'Where messages go that could not be delivered.', example: 'events-dead' },
    engine: { type: openEnum('mqtt', 'redis', 'nats', 'amqp'), doc: 'Product or protocol that it is.', example: 'nats' },
  },
  passes: 'relay',
  icon: 'topic',
});
