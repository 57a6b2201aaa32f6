import { defineKind, list, word } from '../define.ts';
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
  attributes: {
    policies: { type: list(word()), doc: 'Service control policies that bound its accounts, the root user too.', example: '[deny-other-regions]' },
  },
  icon: 'organizations',
  docs: 'https://docs.aws.amazon.com/organizations/',
});
