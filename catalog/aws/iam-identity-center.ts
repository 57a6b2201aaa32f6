import { defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'iam-identity-center',
  name: 'AWS IAM Identity Center',
  summary: 'Single sign-on to accounts and applications.',
  category: 'identity',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {},
  icon: 'users',
  docs: 'https://docs.aws.amazon.com/singlesignon/',
});
