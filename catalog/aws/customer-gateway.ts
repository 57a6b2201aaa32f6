import { defineKind, text } from '../define.ts';

export default defineKind({
  id: 'customer-gateway',
  name: 'Customer gateway',
  summary: "The site's own end of a VPN.",
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'site',
  managed: 'self',
  placement: { in: ['on-premises', 'account', 'region', 'vpc'], subnet: 'none' },
  attributes: {
    address: { type: text(), doc: 'Its public address.', example: '"203.0.113.1"' },
  },
  icon: 'customer-gateway',
  docs: 'https://docs.aws.amazon.com/vpn/',
});
