import { data, defineKind, duration, openEnum } from '../define.ts';

export default defineKind({
  id: 'data-lake',
  name: 'Data lake',
  summary: 'Keeps raw data of all kinds for later use.',
  category: 'analytics',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '500 TB' },
    format: { type: openEnum('parquet', 'orc', 'avro', 'json', 'csv', 'iceberg', 'delta', 'hudi'), doc: 'How data is written.', example: 'parquet' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long data is kept.', example: '7 y' },
  },
  icon: 'data-lake',
});
