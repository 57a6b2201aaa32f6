import { GB, bill, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, list, ref } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'transit-gateway',
  aliases: ['tgw'],
  name: 'AWS Transit Gateway',
  summary: 'Hub between many VPCs, VPNs and Direct Connect links, with routing in one place.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: regionalService,
  attributes: {
    attachments: { type: list(ref('vpc', 'vpn', 'direct-connect', 'transit-gateway')), doc: 'Networks that it joins.', example: '[orders-vpc, office-vpn]' },
    'route-tables': { type: count({ min: 1 }), doc: 'Number of its route tables.', default: '1' },
  },
  sla: () => sla('Transit Gateway'),
  limits: [
    quotaLimit('attachments', 'Attachments', 'count', 'tgw.attachments', (_, s) => s.words('attachments').length || undefined, { grows: false }),
    quotaLimit('route-tables', 'Route tables', 'count', 'tgw.routetables', (_, s) => s.number('route-tables'), { grows: false }),
    quotaLimit('bandwidth', 'Data through an attachment', 'B/s', 'tgw.bandwidth', ({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut) || undefined),
  ],
  pricing: (s, u) => [
    hourly('Transit Gateway', 'attachment-hour', s.has('attachments') ? s.words('attachments').length : NaN, s, { type: 'VPC' }),
    bill('Transit Gateway', 'data processed', u.bytesIn / GB, s),
  ],
  icon: 'transit-gateway',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/',
});
