import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, number } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'glue-catalog',
  aliases: ['glue-data-catalog'],
  name: 'AWS Glue Data Catalog',
  summary: 'Tables, columns and types of data that lies in files.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    tables: { type: number({ min: '0' }), doc: 'How many tables it describes.', example: '200' },
    databases: { type: count({ min: 0 }), doc: 'How many databases group its tables.', example: '4' },
    partitions: { type: number({ min: '0' }), doc: 'Partitions of its largest table.', example: '10k' },
  },
  sla: () => sla('Glue'),
  pricing: (s, u) => {
    const objects = (s.number('tables') ?? 0) + (s.number('partitions') ?? 0) + (s.number('databases') ?? 0);
    return [bill('Glue', 'catalog requests', u.requests, s), ...(objects > 0 ? [bill('Glue', 'catalog storage', objects, s)] : [])];
  },
  icon: 'table',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/catalog-and-crawler.html',
});
