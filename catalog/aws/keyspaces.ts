import { defineKind, duration, either, oneOf, text, word } from '../define.ts';
import { regionalService } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'keyspaces',
  name: 'Amazon Keyspaces',
  summary: 'Wide-column tables that are compatible with Cassandra.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    mode: { type: oneOf('on-demand', 'provisioned'), doc: 'How its capacity is provided.', default: 'on-demand' },
    'partition-key': { type: either(text(), word()), doc: 'Columns that spread rows over partitions.', example: 'userId' },
    'clustering-key': { type: either(text(), word()), doc: 'Columns that order the rows of a partition.' },
    item: relational.item,
    items: relational.items,
    ttl: { type: duration(), doc: 'Age at which rows expire.' },
  },
  icon: 'keyspaces',
  docs: 'https://docs.aws.amazon.com/keyspaces/',
});
