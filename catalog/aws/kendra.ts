import { fixed } from '../behaviour.ts';
import { count, defineKind, list, number, oneOf, openEnum, text } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'kendra',
  name: 'Amazon Kendra',
  summary: 'Answers questions from documents.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    edition: { type: oneOf('developer', 'enterprise'), doc: 'Edition.', example: 'enterprise' },
    connector: { type: openEnum('web-crawler', 's3'), doc: 'How documents reach it by themselves.', example: 'web-crawler' },
    seeds: { type: list(text()), doc: 'URLs that its web crawler starts from.', example: '["https://example.com"]' },
    documents: { type: number({ min: '0' }), doc: 'How many documents it indexes.', example: '100k' },
    'storage-units': { type: count({ min: 0 }), doc: 'Units of storage added to the edition.', default: '0' },
    'query-units': { type: count({ min: 0 }), doc: 'Units of query capacity added to the edition.', default: '0' },
  },
  limits: [
    {
      id: 'queries',
      name: 'Queries of the index',
      unit: 'rps',
      demand: ({ reads }) => reads,
      capacity: (s) => fixed('kendra.queries', 1 + (s.number('query-units') ?? 0), 'query units'),
      mend: 'query-units',
    },
    {
      id: 'documents',
      name: 'Documents of the index',
      unit: 'count',
      demand: (_, s) => s.number('documents'),
      capacity: (s) => fixed('kendra.documents', 1 + (s.number('storage-units') ?? 0), 'storage units'),
      mend: 'storage-units',
      grows: false,
    },
  ],
  icon: 'kendra',
  docs: 'https://docs.aws.amazon.com/kendra/',
});
