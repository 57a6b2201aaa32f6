import { count, defineKind, duration, openEnum } from '../define.ts';

export default defineKind({
  id: 'broker',
  aliases: ['message-broker'],
  name: 'Message broker',
  summary: 'Server or cluster that runs queues, topics or streams.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    engine: { type: openEnum('kafka', 'rabbitmq', 'activemq', 'mosquitto', 'nats', 'pulsar'), doc: 'Product that it is.', example: 'rabbitmq' },
    brokers: { type: count({ min: 1 }), doc: 'Servers of the cluster.', default: '1', example: '3' },
    protocol: { type: openEnum('kafka', 'amqp', 'mqtt', 'stomp'), doc: 'What it speaks.', example: 'amqp' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long messages are kept.', example: '7 d' },
    'replication-factor': { type: count({ min: 1 }), doc: 'Copies of each message.', example: '3' },
  },
  passes: 'buffer',
  icon: 'broker',
});
