import { GB, bill, hourly } from '../behaviour.ts';
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
  pricing: (s, u) => [
    hourly('Network Firewall', 'endpoint-hour', Math.max(1, s.zones), s),
    bill('Network Firewall', 'data processed', Math.max(u.bytesIn, u.bytesOut) / GB, s),
  ],
  icon: 'network-firewall',
  docs: 'https://docs.aws.amazon.com/network-firewall/',
});
