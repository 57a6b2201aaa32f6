import { defineKind, list, phrase } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'network-acl',
  aliases: ['nacl'],
  name: 'Network ACL',
  summary: 'Stateless filter at the border of subnets, with numbered allow and deny rules for each direction.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    inbound: { type: list(phrase()), doc: 'Rules in the order of their numbers, 1 to 32766; the first match decides.', example: '["100 allow tcp 443"]' },
    outbound: { type: list(phrase()), doc: 'Rules for packets out; answers need one too.', example: '["100 allow tcp 1024-65535"]' },
  },
  pricing: () => [],
  icon: 'network-acl',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
});
