import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, oneOf } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'managed-flink',
  aliases: ['kinesis-analytics'],
  name: 'Amazon Managed Service for Apache Flink',
  summary: 'Computes over streams with state.',
  category: 'streaming',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalOrSubnet,
  attributes: {
    kpu: { type: count({ min: 1 }), doc: 'Processing units.', example: '2' },
    language: { type: oneOf('java', 'scala', 'python', 'sql'), doc: 'Language of its program.', default: 'java' },
    checkpoint: { type: duration({ min: '0 s' }), doc: 'Interval at which its state is saved: the work repeated after a failure.', example: '1 min' },
    state: { type: data(), doc: 'Size of the state that it keeps.', example: '20 GB' },
    delivery: {
      type: oneOf('at-least-once', 'exactly-once'),
      doc: 'Guarantee inside the program; the sink decides what is left of it.',
      example: 'exactly-once',
    },
  },
  sla: () => sla('Managed Service for Apache Flink'),
  pricing: (s) => [hourly('Managed Flink (Kinesis Analytics)', 'KPU-hour', s.number('kpu') ?? NaN, s)],
  icon: 'managed-flink',
  docs: 'https://docs.aws.amazon.com/managed-flink/',
});
