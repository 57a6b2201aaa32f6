import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, duration } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'secrets-manager',
  name: 'AWS Secrets Manager',
  summary: 'Keeps secrets and changes them regularly.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    rotation: { type: duration(), doc: 'How often secrets are changed.', example: '30 d' },
    secrets: { type: count({ min: 0 }), doc: 'How many secrets it keeps.', example: '12' },
  },
  sla: () => sla('Secrets Manager'),
  pricing: (s, u) => [bill('Secrets Manager', 'secret', s.number('secrets') ?? 1, s), bill('Secrets Manager', 'API calls', u.requests, s)],
  icon: 'secrets-manager',
  docs: 'https://docs.aws.amazon.com/secretsmanager/',
});
