import { defineKind, openEnum } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'network-firewall',
  name: 'AWS Network Firewall',
  summary: 'Managed firewall that inspects the traffic of a VPC.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    policy: { type: openEnum('stateless', 'stateful', 'strict'), doc: 'How it inspects.', example: 'stateful' },
  },
  icon: 'network-firewall',
  docs: 'https://docs.aws.amazon.com/network-firewall/',
});
