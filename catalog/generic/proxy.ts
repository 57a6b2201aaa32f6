import { copies } from '../common.ts';
import { defineKind, oneOf, openEnum, share } from '../define.ts';

export default defineKind({
  id: 'proxy',
  aliases: ['reverse-proxy', 'forward-proxy'],
  name: 'Proxy',
  summary: 'Passes requests on in the name of others.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: oneOf(['reverse', 'Stands before servers.'], ['forward', 'Stands before clients.'], ['sidecar', 'Stands beside one service.']),
      doc: 'Whom it stands for.',
      default: 'reverse',
    },
    engine: { type: openEnum('nginx', 'haproxy', 'envoy', 'squid', 'traefik'), doc: 'Product that it is.', example: 'envoy' },
    'cache-hit': { type: share(), doc: 'Share of requests that it answers from its own cache.', example: '30%' },
    tls: { type: oneOf('terminate', 'pass-through', 'none'), doc: 'Where TLS ends.', default: 'terminate' },
  },
  icon: 'proxy',
});
