import { copies } from '../common.ts';
import { data, dataRate, defineKind, number, oneOf } from '../define.ts';

export default defineKind({
  id: 'vm',
  aliases: ['virtual-machine', 'host', 'machine'],
  name: 'Virtual machine',
  summary: 'A virtual or physical machine that is run by oneself.',
  category: 'compute',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    vcpu: { type: number({ min: '0' }), doc: 'Processors.', example: '4' },
    memory: { type: data(), doc: 'Memory.', example: '16 GB' },
    disk: { type: data(), doc: 'Local disk.', example: '500 GB' },
    type: { type: oneOf('virtual', ['bare-metal', 'A physical machine without a hypervisor.']), doc: 'Virtual or physical.', default: 'virtual' },
    bandwidth: { type: dataRate(), doc: 'Network bandwidth.', example: '10 Gbit/s' },
  },
  icon: 'vm',
});
