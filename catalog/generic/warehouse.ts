import { recovery } from '../common.ts';
import { count, data, defineKind, duration, openEnum } from '../define.ts';

export default defineKind({
  id: 'warehouse',
  aliases: ['data-warehouse', 'olap'],
  name: 'Data warehouse',
  summary: 'Answers large analytical questions over columns of history.',
  category: 'analytics',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '20 TB' },
    engine: { type: openEnum('snowflake', 'bigquery', 'clickhouse', 'teradata', 'druid', 'pinot'), doc: 'Product that it is.', example: 'clickhouse' },
    nodes: { type: count({ min: 1 }), doc: 'Servers that it runs on.', example: '4' },
    freshness: { type: duration({ min: '0 s' }), doc: 'How old its newest data may be.', example: '1 h' },
    ...recovery,
  },
  icon: 'warehouse',
});
