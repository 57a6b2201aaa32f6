import { bill, fixed, largest, quotaLimit, type Usage } from '../behaviour.ts';
import { quota } from '../facts/quotas.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, either, flag, oneOf, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

/** Each message is sent, received and deleted; several at once where the queue, or the step to or from it, says so, and never more than one call takes. */
function requestsOf({ requests, items, callsOut }: Usage, batch: number): number {
  const least = items / quota('sqs.batch').value;
  const sent = Math.max(least, Math.min(requests, items / batch));
  const handled = Math.max(least, callsOut > 0 ? Math.min(callsOut, items / batch) : items / batch);
  return sent + 2 * handled;
}

export default defineKind({
  id: 'sqs',
  aliases: ['sqs-fifo'],
  variants: { 'sqs-fifo': { type: 'fifo' } },
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
  passes: 'buffer',
  sla: () => sla('SQS'),
  limits: [
    {
      id: 'fifo-rate',
      name: 'Messages of a FIFO queue',
      unit: 'rps',
      demand: ({ items }, s) => (s.word('type') === 'fifo' && !s.flag('high-throughput') ? items : undefined),
      capacity: (s) => fixed((s.number('batch') ?? 1) > 1 ? 'sqs.fifo.batch' : 'sqs.fifo.calls'),
      mend: 'batch',
    },
    quotaLimit('message', 'Message size', 'B', 'sqs.message.max', ({ payload }, s) => largest(payload, s.number('message')), { grows: false }),
    {
      id: 'in-flight',
      name: 'Messages in flight',
      unit: 'count',
      demand: ({ concurrency }) => concurrency,
      capacity: (s) => fixed(s.word('type') === 'fifo' ? 'sqs.inflight.fifo' : 'sqs.inflight.standard'),
    },
  ],
  pricing: (s, u) => [
    bill('SQS', 'requests', requestsOf(u, s.number('batch') ?? 1) * unitsOf(s.number('message'), 'sqs.request'), s, {
      type: s.word('type') === 'fifo' ? 'FIFO' : 'standard',
    }),
  ],
  icon: 'sqs',
  docs: 'https://docs.aws.amazon.com/sqs/',
});
