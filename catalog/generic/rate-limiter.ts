import { copies } from '../common.ts';
import { count, defineKind, flag, openEnum, rate } from '../define.ts';

export default defineKind({
  id: 'rate-limiter',
  name: 'Rate limiter',
  summary: 'Lets through no more than each caller is due.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    limit: { type: rate({ min: '0 rps', per: ['user', 'client', 'key', 'ip', 'tenant'] }), doc: 'Most requests let through.', example: '100 rps per user' },
    algorithm: {
      type: openEnum('token-bucket', 'leaky-bucket', 'fixed-window', 'sliding-window', 'sliding-log'),
      doc: 'How it counts.',
      default: 'token-bucket',
    },
    burst: { type: count({ min: 0 }), doc: 'Requests let through at once beyond the rate.', example: '200' },
    'fail-open': { type: flag(), doc: 'Whether everything passes when it is down.', default: 'true' },
  },
  icon: 'rate-limiter',
});
