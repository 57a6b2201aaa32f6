import { defineKind, oneOf } from '../define.ts';
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
  attributes: {
    source: { type: oneOf('directory', 'active-directory', 'external'), doc: 'Where its people come from.', example: 'external' },
  },
  icon: 'iam-identity-center',
  docs: 'https://docs.aws.amazon.com/singlesignon/',
});
