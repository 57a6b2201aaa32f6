import { sla } from '../facts/sla.ts';
import { count, defineKind } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'aws-config',
  name: 'AWS Config',
  summary: 'Records and checks how resources are configured.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    rules: { type: count({ min: 0 }), doc: 'How many rules it checks.', example: '40' },
  },
  sla: () => sla('Config'),
  icon: 'config',
  docs: 'https://docs.aws.amazon.com/config/',
});
