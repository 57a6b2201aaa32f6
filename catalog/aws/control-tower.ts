import { defineKind, list, ref } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'control-tower',
  aliases: ['landing-zone'],
  name: 'AWS Control Tower',
  summary: 'Sets up a baseline of accounts, identity, logging and guard rails.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    accounts: { type: list(ref('account')), doc: 'Accounts that it governs.', example: '[prod, logging]' },
  },
  icon: 'control-tower',
  docs: 'https://docs.aws.amazon.com/controltower/',
});
