import { sla } from '../facts/sla.ts';
import { defineKind, text } from '../define.ts';
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
    schedule: { type: text(), doc: 'When it runs.', example: '"cron(0 2 * * ? *)"' },
  },
  sla: () => sla('Glue'),
  icon: 'spider',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/add-crawler.html',
});
