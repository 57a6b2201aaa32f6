import { defineKind, flag, list, ref, word } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'iam',
  name: 'AWS IAM',
  summary: 'Says who may do what with which resource.',
  category: 'identity',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    roles: { type: list(word()), doc: 'Roles that it grants.', example: '[reader, writer]' },
    trust: { type: list(ref('account')), doc: 'Accounts whose identities may take its roles.', example: '[crawler]' },
    mfa: { type: flag(), doc: 'Whether people need a second factor.', default: 'false' },
  },
  pricing: () => [],
  icon: 'iam',
  docs: 'https://docs.aws.amazon.com/iam/',
});
