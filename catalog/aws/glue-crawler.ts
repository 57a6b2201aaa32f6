import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, number, text } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'glue-crawler',
  name: 'AWS Glue crawler',
  summary: 'Finds the schema of data and writes it to the catalog.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalOrSubnet,
  attributes: {
    'dpu-hours': { type: number({ min: '0' }), doc: 'Hours of processing units that its runs of a month take.', example: '10' },
    schedule: { type: text(), doc: 'When it runs.', example: '"cron(0 2 * * ? *)"' },
  },
  sla: () => sla('Glue'),
  pricing: (s) => [bill('Glue', 'crawler DPU-hour', s.number('dpu-hours') ?? NaN, s)],
  icon: 'spider',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/add-crawler.html',
});
