import { GB, bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, flag, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'ecr',
  name: 'Amazon ECR',
  summary: 'Registry of container images.',
  category: 'containers',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    storage: { type: data(), doc: 'Images that it holds.', example: '50 GB' },
    scanned: { type: flag(), doc: 'Whether images are scanned for known holes.', example: 'true' },
    'immutable-tags': { type: flag(), doc: 'Whether a tag can be given only once.', default: 'false' },
    replication: { type: oneOf('none', 'cross-region', 'cross-account'), doc: 'Whether images are copied.', default: 'none' },
  },
  sla: () => sla('ECR'),
  pricing: (s, u) => [bill('ECR', 'storage', (u.storage ?? NaN) / GB, s)],
  icon: 'ecr',
  docs: 'https://docs.aws.amazon.com/ecr/',
});
