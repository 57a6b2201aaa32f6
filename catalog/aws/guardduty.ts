import { defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'guardduty',
  name: 'Amazon GuardDuty',
  summary: 'Watches an account for threats.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {},
  icon: 'guardduty',
  docs: 'https://docs.aws.amazon.com/guardduty/',
});
