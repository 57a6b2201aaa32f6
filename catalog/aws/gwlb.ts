import { bill, hourly } from '../behaviour.ts';
import { measure } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, oneOf } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'gwlb',
  aliases: ['gateway-load-balancer'],
  name: 'Gateway Load Balancer',
  summary: 'Leads all traffic through virtual appliances such as firewalls, and spreads it over them.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    'health-check': { type: flag(), doc: 'Whether it leaves out sick appliances.', default: 'true' },
    'target-type': { type: oneOf('instance', 'ip'), doc: 'What it sends to.', default: 'instance' },
    'cross-zone': { type: flag(), doc: 'Whether each node spreads over the appliances of all zones.', default: 'false' },
  },
  sla: (s) => sla('Elastic Load Balancing', s.zones === 1 ? 'single-AZ' : 'multi-AZ'),
  pricing: (s, u) => [
    hourly('Gateway Load Balancer', 'hour', 1, s),
    bill('Gateway Load Balancer', 'GLCU', Math.max(u.bytesIn, u.bytesOut) / measure('nlb.lcu.bytes').value, s),
  ],
  icon: 'gwlb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/',
});
