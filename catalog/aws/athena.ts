import { bill, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, duration, either, list, openEnum, ref, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'athena',
  name: 'Amazon Athena',
  summary: 'SQL on files in S3.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    scanned: { type: data(), doc: 'Data that an average query reads.', example: '10 GB' },
    workgroup: { type: either(text(), word()), doc: 'Workgroup with its limits.', example: 'reports' },
    catalog: { type: ref('glue-catalog'), doc: 'Catalog that says what the files hold.', example: 'lake-catalog' },
    format: { type: openEnum('parquet', 'orc', 'avro', 'json', 'csv'), doc: 'Format of the files; columnar ones are read in part.', example: 'parquet' },
    partitions: { type: list(word()), doc: 'Columns that the files are split by, so that a query reads few of them.', example: '[year, month]' },
    results: { type: ref('s3'), doc: 'Bucket that takes the results.', example: 'query-results' },
    'query-timeout': { type: duration(), doc: 'Longest run of a query.', default: '30 min' },
  },
  sla: () => sla('Athena'),
  limits: [
    quotaLimit('query-timeout', 'Query timeout', 's', 'athena.dml.timeout', (_, s) => s.number('query-timeout'), { grows: false }),
    quotaLimit('queries', 'Queries at once', 'count', 'athena.dml', ({ concurrency }) => concurrency),
  ],
  pricing: (s, u) => [bill('Athena', 'data scanned', (u.requests * (s.number('scanned') ?? NaN)) / 1e12, s)],
  icon: 'athena',
  docs: 'https://docs.aws.amazon.com/athena/',
});
