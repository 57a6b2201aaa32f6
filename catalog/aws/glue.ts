import { count, defineKind, flag, oneOf, text } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'glue',
  aliases: ['glue-job', 'glue-etl'],
  name: 'AWS Glue',
  summary: 'Jobs that transform data between stores.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalOrSubnet,
  attributes: {
    engine: { type: oneOf('spark', 'ray', 'python-shell'), doc: 'What runs the job.', default: 'spark' },
    dpu: { type: count({ min: 1, range: true }), doc: 'Processing units.', example: '2..10' },
    flex: { type: flag(), doc: 'Whether it may wait for cheaper capacity.', default: 'false' },
    schedule: { type: text(), doc: 'When it runs.', example: '"cron(0 2 * * ? *)"' },
  },
  icon: 'glue',
  docs: 'https://docs.aws.amazon.com/glue/',
});
