import { copies } from '../common.ts';
import { defineKind, duration, flag, openEnum, rate } from '../define.ts';

export default defineKind({
  id: 'gateway',
  aliases: ['edge-gateway'],
  name: 'API gateway',
  summary: 'One door to many services: checks who asks, limits and routes.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    auth: { type: openEnum('none', 'jwt', 'oauth', 'api-key', 'mtls'), doc: 'How callers prove who they are.', example: 'jwt' },
    'rate-limit': {
      type: rate({ min: '0 rps', per: ['user', 'client', 'key', 'instance'] }),
      doc: 'Most requests let through.',
      example: '100 rps per client',
    },
    timeout: { type: duration({ min: '0 s' }), doc: 'How long it waits for what is behind it.', example: '10 s' },
    'cache-ttl': { type: duration({ min: '0 s' }), doc: 'How long it keeps answers.', example: '1 min' },
    protocol: { type: openEnum('rest', 'graphql', 'grpc', 'websocket'), doc: 'What it offers.', default: 'rest' },
    aggregates: { type: flag(), doc: 'Whether it joins answers of several services.', default: 'false' },
  },
  icon: 'gateway',
});
