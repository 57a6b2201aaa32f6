import { defineKind, oneOf } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'access-analyzer',
  name: 'IAM Access Analyzer',
  summary: 'Lists buckets and other resources that are open to others.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...attachedInRegion, in: ['account', 'region'] },
  attributes: {
    scope: { type: oneOf('account', 'organization'), doc: 'Within what it tells own from foreign.', default: 'account' },
  },
  icon: 'access-analyzer',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html',
});
