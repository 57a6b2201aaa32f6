import { GB, bill, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, list, oneOf, openEnum } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'clb',
  aliases: ['classic-load-balancer'],
  name: 'Classic Load Balancer',
  summary: 'Load balancer of the older generation; new designs take an ALB or NLB.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    scheme: { type: oneOf('internet-facing', 'internal'), doc: 'Who can reach it.', default: 'internet-facing' },
    listeners: { type: list(openEnum('http', 'https', 'tcp', 'ssl')), doc: 'Protocols that it takes in.', example: '[https]' },
    'health-check': { type: flag(), doc: 'Whether it leaves out sick instances.', default: 'true' },
  },
  sla: (s) => sla('Elastic Load Balancing', s.zones === 1 ? 'single-AZ' : 'multi-AZ'),
  limits: [quotaLimit('targets', 'Instances', 'count', 'clb.instances', ({ receivers }) => receivers.copies || undefined, { grows: false })],
  pricing: (s, u) => [hourly('Classic Load Balancer', 'hour', 1, s), bill('Classic Load Balancer', 'data processed', Math.max(u.bytesIn, u.bytesOut) / GB, s)],
  icon: 'clb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/',
});
