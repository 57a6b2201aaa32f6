import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, oneOf } from '../define.ts';

export default defineKind({
  id: 'vpn',
  aliases: ['site-to-site-vpn', 'vpn-gateway'],
  name: 'AWS Site-to-Site VPN',
  summary: 'Encrypted tunnels over the internet between a site and a VPC or transit gateway.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { in: ['on-premises', 'account', 'region', 'vpc'], subnet: 'none' },
  attributes: {
    tunnels: { type: count({ min: 1, max: 2 }), doc: 'Tunnels in use; two guard against failure and maintenance of one.', default: '2' },
    routing: { type: oneOf('static', 'bgp'), doc: 'How routes are learned.', default: 'bgp' },
  },
  sla: () => sla('Site-to-Site VPN'),
  pricing: (s) => [hourly('Site-to-Site VPN', 'connection-hour', 1, s)],
  icon: 'vpn',
  docs: 'https://docs.aws.amazon.com/vpn/',
});
