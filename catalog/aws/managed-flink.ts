import { count, defineKind, oneOf } from '../define.ts';
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
  },
  icon: 'wave-sine',
  docs: 'https://docs.aws.amazon.com/managed-flink/',
});
