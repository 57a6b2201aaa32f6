import { copies } from '../common.ts';
import { data, defineKind, flag, number, text } from '../define.ts';

export default defineKind({
  id: 'container',
  aliases: ['pod'],
  name: 'Container',
  summary: 'One packaged process, run by a container runtime.',
  category: 'containers',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    image: { type: text(), doc: 'Image with tag or digest.', example: '"shop/orders:1.4"' },
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one copy.', example: '0.5' },
    memory: { type: data(), doc: 'Memory of one copy.', example: '1 GB' },
    sidecar: { type: flag(), doc: 'Whether it runs beside another container to serve it.', default: 'false' },
  },
  icon: 'container',
});
