import { count, defineKind, flag, openEnum } from '../define.ts';

export default defineKind({
  id: 'service-mesh',
  name: 'Service mesh',
  summary: 'Proxies beside all services that find, secure and watch their calls.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { attached: true },
  attributes: {
    engine: { type: openEnum('istio', 'linkerd', 'consul', 'cilium'), doc: 'Product that it is.', example: 'istio' },
    mtls: { type: flag(), doc: 'Whether calls are encrypted and both sides prove who they are.', default: 'true' },
    retries: { type: count({ min: 0 }), doc: 'How often it repeats a failed call.', example: '2' },
    'circuit-breaker': { type: flag(), doc: 'Whether it stops calls to what keeps failing.', default: 'false' },
  },
  icon: 'service-mesh',
});
