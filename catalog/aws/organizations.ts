import { defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'organizations',
  name: 'AWS Organizations',
  summary: 'Groups accounts and sets bounds for them.',
  category: 'identity',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {},
  icon: 'hierarchy',
  docs: 'https://docs.aws.amazon.com/organizations/',
});
