import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { copies } from '../common.ts';
import { count, defineKind, duration, flag, oneOf, openEnum, text } from '../define.ts';
import { inSubnet } from './placement.ts';
import { instanceType } from './instance-types.ts';

export default defineKind({
  id: 'ec2',
  aliases: ['ec2-instance', 'bastion'],
  name: 'Amazon EC2',
  summary: 'Virtual or bare-metal servers with full control of hardware and software.',
  category: 'compute',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'self',
  placement: inSubnet,
  attributes: {
    ...copies,
    type: { type: instanceType(), doc: 'Instance type: its processors, memory and network.', example: 'm7g.large' },
    purchase: {
      type: oneOf(
        ['on-demand', 'By the second, always available.'],
        ['reserved', 'For one or three years, much cheaper.'],
        ['savings-plan', 'A steady spend for one or three years, cheaper.'],
        ['spot', 'Spare capacity, cheapest, that can be taken back.'],
      ),
      doc: 'How its hours are bought.',
      default: 'on-demand',
    },
    os: { type: openEnum('linux', 'windows'), doc: 'Operating system; it decides the price too.', default: 'linux' },
    ami: { type: text(), doc: 'Machine image, which belongs to one region.', example: '"ami-web-42"' },
    'public-ip': { type: flag(), doc: 'Whether it has a public address.', default: 'false' },
    root: {
      type: oneOf(['ebs', 'Boots in under a minute, survives a stop.'], ['instance-store', 'Lost on stop.']),
      doc: 'What it boots from.',
      default: 'ebs',
    },
    tenancy: { type: oneOf('shared', 'dedicated', 'host'), doc: 'Who shares its hardware.', default: 'shared' },
    'bare-metal': { type: flag(), doc: 'Whether it runs without a hypervisor.', default: 'false' },
    recovery: { type: flag(), doc: 'Whether it is started anew after a hardware failure.', default: 'true' },
    'placement-group': {
      type: oneOf(
        'none',
        ['cluster', 'Close together, for low latency.'],
        ['spread', 'On different hardware.'],
        ['partition', 'In groups on different hardware.'],
      ),
      doc: 'How its copies stand to each other.',
      default: 'none',
    },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start until it takes traffic.', example: '90 s' },
    'pool-size': { type: count({ min: 0 }), doc: 'Database connections that one copy holds.', example: '20' },
  },
  copySla: () => sla('EC2', 'instance-level'),
  pricing: (s, u) => [hourly('EC2', 'instance-hour', u.copies, s, { instanceType: s.word('type') ?? '' }, `instances (${s.word('type') ?? 'type not given'})`)],
  icon: 'ec2',
  docs: 'https://docs.aws.amazon.com/ec2/',
});
