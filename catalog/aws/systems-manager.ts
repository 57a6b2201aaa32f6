import { defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'systems-manager',
  name: 'AWS Systems Manager',
  summary: 'Runs, patches and configures machines.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {},
  icon: 'systems-manager',
  docs: 'https://docs.aws.amazon.com/systems-manager/',
});
