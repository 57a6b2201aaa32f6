import { GB, bill, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag, list, oneOf, ref, share } from '../define.ts';
import { globalService } from './placement.ts';

export default defineKind({
  id: 'cloudfront',
  name: 'Amazon CloudFront',
  summary: 'Content delivery network: caches and carries content from locations near users.',
  category: 'edge',
  provider: 'aws',
  nature: 'element',
  scope: 'edge',
  managed: 'serverless',
  placement: globalService,
  attributes: {
    origins: { type: list(ref()), doc: 'Where it fetches what it lacks, besides what its edges say.', example: '[media, front]' },
    'cache-hit': { type: share(), doc: 'Share of requests that it answers from its caches.', example: '90%' },
    ttl: { type: duration({ min: '0 s' }), doc: 'How long content is kept.', default: '1 d', example: '1 h' },
    access: {
      type: oneOf('open', ['signed-url', 'One link for one object.'], ['signed-cookie', 'One cookie for many objects.'], 'geo-restricted'),
      doc: 'Who may fetch content.',
      default: 'open',
    },
    'origin-access-control': { type: flag(), doc: 'Whether the bucket behind it answers to it alone.', example: 'true' },
    'vpc-origin': { type: flag(), doc: 'Whether its origin is private, in a VPC; not for WebSocket or gRPC.', default: 'false' },
    'origin-shield': { type: flag(), doc: 'Whether misses of all locations are joined before they reach the origin.', default: 'false' },
    'price-class': { type: oneOf('all', '200', '100'), doc: 'Which locations it uses.', default: 'all' },
    compression: { type: flag(), doc: 'Whether answers are compressed.', default: 'true' },
  },
  passes: 'cache',
  sla: () => sla('CloudFront'),
  limits: [
    quotaLimit('rate', 'Requests of the distribution', 'rps', 'cf.rps', ({ requests }) => requests),
    quotaLimit('bandwidth', 'Data of the distribution', 'B/s', 'cf.bandwidth', ({ bytesOut }) => bytesOut),
    quotaLimit('origins', 'Origins', 'count', 'cf.origins', ({ receivers }) => receivers.elements || undefined, { grows: false }),
    quotaLimit('file', 'File that it caches', 'B', 'cf.file', ({ response }) => response, { grows: false }),
    quotaLimit('body', 'Body of a request', 'B', 'cf.body', ({ payload }) => payload, { grows: false }),
  ],
  pricing: (s, u) => [
    bill('CloudFront', 'HTTPS requests', u.opening, s, { edge: 'US, Mexico, Canada' }),
    bill('CloudFront', 'data transfer out to internet', u.bytesOut / GB, s, { edge: 'US, Mexico, Canada' }),
  ],
  icon: 'cloudfront',
  docs: 'https://docs.aws.amazon.com/cloudfront/',
});
