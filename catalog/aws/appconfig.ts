import { defineKind } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'appconfig',
  name: 'AWS AppConfig',
  summary: 'Configuration and feature flags, rolled out step by step.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {},
  icon: 'adjustments',
  docs: 'https://docs.aws.amazon.com/appconfig/',
});
