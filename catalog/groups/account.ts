import { defineKind, openEnum, text } from '../define.ts';

export default defineKind({
  id: 'account',
  aliases: ['aws-account'],
  name: 'AWS account',
  summary: 'Owner of resources, permissions and bills.',
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'global',
  placement: { in: ['account'] },
  attributes: {
    'account-id': { type: text(), doc: 'The twelve digits that name it.', example: '"111122223333"' },
    purpose: {
      type: openEnum('application', 'network', 'logging', 'security', 'shared-services', 'sandbox'),
      doc: 'What the account is kept for: an application, a business domain or a technical one.',
      example: 'network',
    },
  },
  icon: 'account',
  docs: 'https://docs.aws.amazon.com/accounts/',
});
