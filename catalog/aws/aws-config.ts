import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, number } from '../define.ts';
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
    changes: { type: number({ min: '0' }), doc: 'Changes of resources that it records in a month.', example: '5k' },
    evaluations: { type: number({ min: '0' }), doc: 'How often rules are evaluated in a month.', example: '100k' },
    rules: { type: count({ min: 0 }), doc: 'How many rules it checks.', example: '40' },
  },
  sla: () => sla('Config'),
  pricing: (s) => [bill('Config', 'configuration item', s.number('changes') ?? NaN, s), bill('Config', 'rule evaluations', s.number('evaluations') ?? NaN, s)],
  icon: 'config',
  docs: 'https://docs.aws.amazon.com/config/',
});
