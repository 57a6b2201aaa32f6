import { bill } from '../behaviour.ts';
import { defineKind, oneOf, text } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'acm',
  aliases: ['certificate-manager'],
  name: 'AWS Certificate Manager',
  summary: 'Issues and renews TLS certificates for balancers, gateways and CloudFront.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...attachedAnywhere, in: ['account', 'region', 'edge'] },
  attributes: {
    domain: { type: text(), doc: 'Name that it certifies.', example: '"*.example.com"' },
    type: { type: oneOf('public', 'private'), doc: 'Whether everyone trusts it.', default: 'public' },
  },
  pricing: (s) => (s.word('type') === 'private' ? [bill('ACM', 'private certificate', 1, s)] : []),
  icon: 'acm',
  docs: 'https://docs.aws.amazon.com/acm/',
});
