import { bill, hourly, quotaLimit } from '../behaviour.ts';
import { measure } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag, list, oneOf, openEnum, ref } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'nlb',
  aliases: ['network-load-balancer'],
  name: 'Network Load Balancer',
  summary: 'Spreads connections over targets, with static addresses and little delay.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    scheme: {
      type: oneOf(['internet-facing', 'In public subnets, reached from anywhere.'], ['internal', 'Reached from inside the network only.']),
      doc: 'Who can reach it.',
      default: 'internet-facing',
    },
    listeners: { type: list(openEnum('tcp', 'udp', 'tls')), doc: 'Protocols that it takes in.', example: '[tls]' },
    'idle-timeout': {
      type: duration({ min: '60 s', max: '6000 s' }),
      doc: 'How long a silent TCP connection is kept; TLS listeners stay at the default.',
      default: '350 s',
    },
    'elastic-ip': { type: list(ref('elastic-ip')), doc: 'Static addresses, one for each zone.', example: '[address-a, address-b]' },
    sticky: { type: oneOf('none', 'source-ip'), doc: 'What binds a client to one target.', default: 'none' },
    'health-check': { type: flag(), doc: 'Whether it leaves out sick targets.', default: 'true' },
    'cross-zone': { type: flag(), doc: 'Whether each node spreads over the targets of all zones.', default: 'false' },
    'target-type': { type: oneOf('instance', 'ip', ['alb', 'An Application Load Balancer behind it.']), doc: 'What it sends to.', default: 'instance' },
  },
  sla: (s) => sla('Elastic Load Balancing', s.zones === 1 ? 'single-AZ' : 'multi-AZ'),
  limits: [
    quotaLimit('targets', 'Targets', 'count', 'nlb.targets', ({ receivers }) => receivers.copies || undefined, { grows: false }),
    quotaLimit(
      'targets-per-zone',
      'Targets in a zone',
      'count',
      'nlb.targets.az',
      // Balanced over zones, all of them count as one.
      ({ receivers }, s) => receivers.copies / (s.flag('cross-zone') ? 1 : Math.max(1, s.zones)) || undefined,
      { grows: false },
    ),
  ],
  pricing: (s, u) => [
    hourly('Network Load Balancer', 'hour', 1, s),
    bill('Network Load Balancer', 'NLCU', Math.max(u.bytesIn, u.bytesOut) / measure('nlb.lcu.bytes').value, s),
  ],
  icon: 'nlb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/',
});
