import { defineKind } from '../define.ts';
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
  attributes: {},
  icon: 'cloudtrail',
  docs: 'https://docs.aws.amazon.com/cloudtrail/',
});
