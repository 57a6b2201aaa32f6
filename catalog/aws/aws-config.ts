import { defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'aws-config',
  name: 'AWS Config',
  summary: 'Records and checks how resources are configured.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {},
  icon: 'config',
  docs: 'https://docs.aws.amazon.com/config/',
});
