import { data, defineKind, list, number, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'aurora-dsql',
  name: 'Amazon Aurora DSQL',
  summary: 'Distributed SQL database over zones or regions, without servers.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    item: { type: data(), doc: 'Size of an average row.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many rows it holds.', example: '10M' },
    regions: { type: list(word()), doc: 'Regions that it is active in.', example: '[us-east-1, us-east-2]' },
  },
  icon: 'aurora',
  docs: 'https://docs.aws.amazon.com/aurora-dsql/',
});
