import { defineKind, list, word } from '../define.ts';
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
  },
  icon: 'iam',
  docs: 'https://docs.aws.amazon.com/iam/',
});
