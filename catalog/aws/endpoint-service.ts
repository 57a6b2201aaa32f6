import { defineKind, flag, ref } from '../define.ts';

export default defineKind({
  id: 'endpoint-service',
  name: 'PrivateLink endpoint service',
  summary: 'Offers one service behind a balancer to VPCs of others, one-way and without joining networks.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { in: ['account', 'region', 'vpc'], subnet: 'none' },
  attributes: {
    balancer: { type: ref('nlb', 'gwlb'), doc: 'The balancer behind it.', example: 'inner-nlb' },
    acceptance: { type: flag(), doc: 'Whether each consumer must be accepted.', default: 'true' },
  },
  icon: 'endpoint-service',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html',
});
