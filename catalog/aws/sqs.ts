import { count, data, defineKind, duration, either, flag, oneOf, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'sqs',
  aliases: ['sqs-fifo'],
  name: 'Amazon SQS',
  summary: 'Queue that keeps messages until a consumer has handled them.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    type: {
      type: oneOf(['standard', 'Any throughput; at least once, order not kept.'], ['fifo', 'Order within a message group; exactly once.']),
      doc: 'Kind of queue.',
      default: 'standard',
      immutable: true,
    },
    retention: { type: duration({ min: '1 min', max: '14 d' }), doc: 'How long a message waits at the most.', default: '4 d' },
    'visibility-timeout': {
      type: duration({ min: '0 s', max: '12 h' }),
      doc: 'How long a taken message stays hidden; longer than its handling takes.',
      default: '30 s',
    },
    message: { type: data({ max: '1 MiB' }), doc: 'Size of an average message.', example: '2 KB' },
    dlq: { type: ref('sqs'), doc: 'Queue for messages that failed too often.', example: 'orders-dead' },
    'max-receives': { type: count({ min: 1, max: 1000 }), doc: 'How often a message is tried before it goes to the dead-letter queue.', example: '5' },
    delay: { type: duration({ min: '0 s', max: '15 min' }), doc: 'How long a new message stays hidden.', default: '0 s' },
    wait: { type: duration({ min: '0 s', max: '20 s' }), doc: 'Long polling: how long a receive waits for a message.', default: '0 s' },
    'message-group': { type: either(text(), word()), doc: 'What groups messages of a FIFO queue, within which order is kept.', example: 'orderId' },
    'high-throughput': { type: flag(), doc: 'Whether a FIFO queue scales over message groups.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether messages are encrypted at rest.', default: 'true' },
    priority: { type: either(count({ min: 1 }), word()), doc: 'Which of several queues is worked off first; SQS itself knows no priority.', example: '1' },
    batch: { type: count({ min: 1, max: 10 }), doc: 'Messages sent or received at once; fewer calls, and more from a FIFO queue.', example: '10' },
  },
  icon: 'sqs',
  docs: 'https://docs.aws.amazon.com/sqs/',
});
