import { copies } from '../common.ts';
import { count, defineKind, duration, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'stream-processor',
  name: 'Stream processor',
  summary: 'Program that computes continuously over streams, by windows and keys.',
  category: 'streaming',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    engine: { type: openEnum('flink', 'spark-streaming', 'kafka-streams', 'beam', 'storm', 'ksqldb'), doc: 'What it is built on.', example: 'flink' },
    parallelism: { type: count({ min: 1 }), doc: 'Partitions that it works on at once.', example: '8' },
    window: { type: duration({ min: '0 s' }), doc: 'Length of the window that it aggregates over.', example: '1 min' },
    checkpoint: { type: duration({ min: '0 s' }), doc: 'Interval between checkpoints of its state.', example: '1 min' },
    delivery: { type: oneOf('at-most-once', 'at-least-once', 'exactly-once'), doc: 'How often a record counts in its results.', example: 'exactly-once' },
  },
  icon: 'stream-processor',
});
