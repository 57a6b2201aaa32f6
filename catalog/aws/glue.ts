import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, duration, flag, oneOf, openEnum, text } from '../define.ts';
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
    worker: { type: openEnum('standard', 'g.1x', 'g.2x', 'g.4x', 'g.8x'), doc: 'Size of a worker.', example: 'g.1x' },
    timeout: { type: duration(), doc: 'Longest run.', example: '2 h' },
  },
  sla: () => sla('Glue'),
  pricing: (s, u) => [bill('Glue', 'DPU-hour', u.duration === undefined ? NaN : (u.requests * u.duration * (s.number('dpu') ?? NaN)) / 3600, s)],
  icon: 'glue',
  docs: 'https://docs.aws.amazon.com/glue/',
});
