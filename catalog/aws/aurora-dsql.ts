import { sla } from '../facts/sla.ts';
import { defineKind, list, word } from '../define.ts';
import { regionalService } from './placement.ts';
import { relational } from './store-attributes.ts';

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
    storage: relational.storage,
    item: relational.item,
    items: relational.items,
    regions: { type: list(word()), doc: 'Regions that it is active in.', example: '[us-east-1, us-east-2]' },
  },
  sla: (s) => sla('Aurora DSQL', s.words('regions').length > 1 ? 'multi-Region' : 'single-Region'),
  icon: 'aurora',
  docs: 'https://docs.aws.amazon.com/aurora-dsql/',
});
