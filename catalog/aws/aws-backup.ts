import { GB, bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, duration, flag, oneOf } from '../define.ts';
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
    of: { type: oneOf('ebs', 'rds', 'aurora', 'dynamodb', 'efs', 'fsx'), doc: 'What it keeps copies of, which sets the price.', example: 'rds' },
    storage: { type: data(), doc: 'Size of all copies that it keeps.', example: '2 TB' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long a backup is kept.', example: '35 d' },
    'cross-region': { type: flag(), doc: 'Whether backups are copied to a second region.', default: 'false' },
    'vault-lock': { type: flag(), doc: 'Whether nobody can delete a backup before its term.', default: 'false' },
  },
  sla: () => sla('Backup'),
  pricing: (s) => {
    const dimension = dimensions[s.word('of') ?? ''];
    return [bill('AWS Backup', dimension ?? 'backup', (s.number('storage') ?? NaN) / GB, s, {}, dimension ?? 'backup of what, the design does not say')];
  },
  icon: 'aws-backup',
  docs: 'https://docs.aws.amazon.com/aws-backup/',
});

const dimensions: Readonly<Record<string, string>> = {
  ebs: 'EBS snapshot',
  rds: 'RDS snapshot',
  aurora: 'Aurora snapshot',
  dynamodb: 'DynamoDB backup',
  efs: 'EFS backup (warm)',
  fsx: 'FSx for Windows backup',
};
