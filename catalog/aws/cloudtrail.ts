import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag, ref } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'cloudtrail',
  name: 'AWS CloudTrail',
  summary: 'Records who did what in an account.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    organization: { type: flag(), doc: 'Whether it records all accounts of the organisation.', default: 'false' },
    'data-events': { type: flag(), doc: 'Whether it records reads and writes of data too.', default: 'false' },
    bucket: { type: ref('s3'), doc: 'Bucket that keeps the record.', example: 'audit-log' },
    retention: { type: duration(), doc: 'How long the record is kept.', example: '1 y' },
  },
  sla: () => sla('CloudTrail'),
  // The first copy of management events is free.
  pricing: (s, u) => (s.flag('data-events') ? [bill('CloudTrail', 'data events', u.requests, s)] : []),
  icon: 'cloudtrail',
  docs: 'https://docs.aws.amazon.com/cloudtrail/',
});
