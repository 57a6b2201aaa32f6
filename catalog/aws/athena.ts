import { data, defineKind, either, text, word } from '../define.ts';
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
  },
  icon: 'athena',
  docs: 'https://docs.aws.amazon.com/athena/',
});
