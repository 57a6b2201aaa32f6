import { bill, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, flag } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'kms',
  name: 'AWS KMS',
  summary: 'Keys that encrypt data of other services.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    rotation: { type: flag(), doc: 'Whether keys are changed each year.', default: 'false' },
    'multi-region': { type: flag(), doc: 'Whether its keys work in several regions.', default: 'false', immutable: true },
    keys: { type: count({ min: 0 }), doc: 'How many keys it holds.', example: '5' },
  },
  sla: () => sla('KMS'),
  limits: [quotaLimit('rate', 'Cryptographic operations', 'rps', 'kms.symmetric.rate', ({ requests }) => requests)],
  pricing: (s, u) => [bill('KMS', 'key', s.number('keys') ?? 1, s), bill('KMS', 'requests', u.requests, s)],
  icon: 'kms',
  docs: 'https://docs.aws.amazon.com/kms/',
});
