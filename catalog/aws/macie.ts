import { defineKind, duration, list, ref } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'macie',
  name: 'Amazon Macie',
  summary: 'Finds sensitive data such as card numbers in S3 and rates how exposed buckets are.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...attachedInRegion, in: ['account', 'region'] },
  attributes: {
    buckets: { type: list(ref('s3')), doc: 'Buckets that it scans.', example: '[uploads]' },
    every: { type: duration({ min: '0 s' }), doc: 'Time between two scans.', example: '7 d' },
  },
  icon: 'macie',
  docs: 'https://docs.aws.amazon.com/macie/',
});
