import { hourly } from '../behaviour.ts';
import { defineKind, text } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'elastic-ip',
  aliases: ['eip'],
  name: 'Elastic IP address',
  summary: 'Static public IPv4 address that can move from a failed instance to its substitute.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    address: { type: text(), doc: 'The address.', example: '"203.0.113.10"' },
  },
  // In use or not: since 2024 both cost the same.
  pricing: (s) => [hourly('Elastic IP', 'idle address-hour', 1, s, {}, 'address-hour')],
  icon: 'elastic-ip',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
});
