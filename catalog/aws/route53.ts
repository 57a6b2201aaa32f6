import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, flag, list, oneOf, openEnum, text } from '../define.ts';
import { globalService } from './placement.ts';

export default defineKind({
  id: 'route53',
  aliases: ['route-53'],
  name: 'Amazon Route 53',
  summary: 'DNS with health checks, answered from the nearest edge location.',
  category: 'edge',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: globalService,
  attributes: {
    zone: { type: text(), doc: 'Name of the hosted zone.', example: '"example.com"' },
    private: { type: flag(), doc: 'Whether the zone answers inside VPCs only.', default: 'false' },
    routing: {
      type: oneOf(
        'simple',
        ['weighted', 'By shares.'],
        ['latency', 'To the region that answers fastest.'],
        ['failover', 'To the second where the first is sick.'],
        ['geolocation', 'By where the user is.'],
        ['geoproximity', 'By distance, with a bias.'],
        ['multivalue', 'Several healthy answers.'],
        ['ip-based', "By the user's network."],
      ),
      doc: 'How it chooses among answers.',
      default: 'simple',
    },
    records: {
      type: list(openEnum('a', 'aaaa', 'cname', 'alias', 'mx', 'txt')),
      doc: 'Kinds of records; an alias costs nothing towards AWS targets.',
      example: '[alias]',
    },
    'health-check': { type: flag(), doc: 'Whether sick targets are left out.', default: 'false' },
    ttl: { type: duration({ min: '0 s' }), doc: 'How long resolvers keep an answer; a failover takes at least as long.', example: '60 s' },
  },
  sla: () => sla('Route 53'),
  pricing: (s, u) => [
    bill('Route 53', 'hosted zone', 1, s),
    bill('Route 53', 'queries', u.requests, s, {
      type: s.word('routing') === 'latency' ? 'latency' : s.word('routing')?.startsWith('geo') ? 'geo DNS' : 'standard',
    }),
    ...(s.flag('health-check') ? [bill('Route 53', 'health check', 1, s, { endpoint: 'AWS' })] : []),
  ],
  icon: 'route53',
  docs: 'https://docs.aws.amazon.com/route53/',
});
