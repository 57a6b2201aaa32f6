import { copies } from '../common.ts';
import { dataRate, defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'router',
  aliases: ['switch'],
  name: 'Router',
  summary: 'Joins networks and passes packets between them.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    bandwidth: { type: dataRate(), doc: 'Most that passes.', example: '10 Gbit/s' },
    protocol: { type: openEnum('bgp', 'ospf', 'static', 'ecmp', 'multicast'), doc: 'How it finds the way.', example: 'bgp' },
  },
  icon: 'router',
});
