import { defineKind, duration } from '../define.ts';
import { regionalService } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'timestream',
  name: 'Amazon Timestream',
  summary: 'Database for measurements over time.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    'memory-retention': { type: duration(), doc: 'How long data stays in the fast tier.', example: '12 h' },
    retention: { type: duration(), doc: 'How long data stays in the cheap tier.', example: '1 y' },
    item: relational.item,
  },
  icon: 'timestream',
  docs: 'https://docs.aws.amazon.com/timestream/',
});
