import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'aws-backup',
  aliases: ['backup'],
  name: 'AWS Backup',
  summary: 'Central backups of many stores, kept in three zones.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...attachedInRegion, in: ['account', 'region'] },
  attributes: {
    every: { type: duration({ min: '0 s' }), doc: 'Interval between backups.', example: '1 d' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long a backup is kept.', example: '35 d' },
    'cross-region': { type: flag(), doc: 'Whether backups are copied to a second region.', default: 'false' },
    'vault-lock': { type: flag(), doc: 'Whether nobody can delete a backup before its term.', default: 'false' },
  },
  sla: () => sla('Backup'),
  icon: 'aws-backup',
  docs: 'https://docs.aws.amazon.com/aws-backup/',
});
