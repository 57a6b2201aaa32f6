import { HOURS_PER_MONTH, SECONDS_PER_MONTH, bill, hourly, quotaLimit } from '../behaviour.ts';
import { measure } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag, list, oneOf, openEnum } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'alb',
  aliases: ['application-load-balancer'],
  name: 'Application Load Balancer',
  summary: 'Spreads HTTP requests over targets in several zones and routes by what is in them.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { ...inSubnet, minZones: 2 },
  attributes: {
    scheme: {
      type: oneOf(['internet-facing', 'In public subnets, reached from anywhere.'], ['internal', 'Reached from inside the network only.']),
      doc: 'Who can reach it.',
      default: 'internet-facing',
    },
    listeners: { type: list(openEnum('http', 'https', 'grpc')), doc: 'Protocols that it takes in.', example: '[https]' },
    'idle-timeout': {
      type: duration({ min: '1 s', max: '4000 s' }),
      doc: 'How long a silent connection is kept; longer than the slowest answer.',
      default: '60 s',
    },
    sticky: { type: oneOf('none', 'cookie'), doc: 'What binds a client to one target.', default: 'none' },
    'health-check': { type: flag(), doc: 'Whether it leaves out sick targets.', default: 'true' },
    'cross-zone': { type: flag(), doc: 'Whether each node spreads over the targets of all zones.', default: 'true' },
    'target-type': { type: oneOf('instance', 'ip', ['lambda', 'One function for each target group.']), doc: 'What it sends to.', default: 'instance' },
    routing: {
      type: list(openEnum('path', 'host', 'header', 'query', 'method', 'source-ip', 'weight')),
      doc: 'What its rules look at.',
      example: '[path, host]',
    },
    auth: { type: openEnum('none', 'cognito', 'oidc'), doc: 'Login that it asks for before it passes a request.', default: 'none' },
    'capacity-reservation': { type: flag(), doc: 'Whether capacity was reserved ahead of a known spike.', default: 'false' },
  },
  sla: (s) => sla('Elastic Load Balancing', s.zones === 1 ? 'single-AZ' : 'multi-AZ'),
  limits: [quotaLimit('targets', 'Targets', 'count', 'alb.targets', ({ receivers }) => receivers.copies || undefined, { grows: false })],
  pricing: (s, u) => {
    const hours = HOURS_PER_MONTH;
    const units = Math.max(
      Math.max(u.bytesIn, u.bytesOut) > 0 ? Math.max(u.bytesIn, u.bytesOut) / hours / measure('alb.lcu.bytes').value : 0,
      u.opening / SECONDS_PER_MONTH / measure('alb.lcu.rules').value,
    );
    return [hourly('Application Load Balancer', 'hour', 1, s), bill('Application Load Balancer', 'LCU', units * hours, s)];
  },
  icon: 'alb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/',
});
