import { countLimit, fixed } from '../behaviour.ts';
import { vpcLimits } from './counts.ts';
import { cidr, defineKind, flag, list, oneOf, openEnum, text } from '../define.ts';

export default defineKind({
  id: 'vpc',
  name: 'Amazon VPC',
  summary: "Isolated network of one's own inside a region: addresses, subnets, routes and gateways.",
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'region',
  managed: 'serverless',
  placement: { in: ['account', 'region'] },
  shorthand: 'cidr',
  attributes: {
    cidr: {
      type: cidr({ minPrefix: 16, maxPrefix: 28 }),
      doc: 'Its IPv4 addresses, a block from /16 to /28. A block cannot be resized, so rather too large than too small.',
      example: '"10.0.0.0/16"',
      immutable: true,
    },
    azs: {
      type: list(openEnum('a', 'b', 'c', 'd', 'e', 'f'), 1),
      doc: 'Zones that it uses, by letter; subnets without a zone of their own span them.',
      example: '[a, b, c]',
    },
    'secondary-cidrs': { type: list(cidr({ minPrefix: 16, maxPrefix: 28 })), doc: 'Further IPv4 blocks.', example: '["10.1.0.0/16"]' },
    'ipv6-cidr': { type: text(), doc: 'Its IPv6 block.', example: '"2001:db8::/56"' },
    tenancy: {
      type: oneOf(
        ['shared', 'Instances share hosts with other customers.'],
        ['dedicated', "Instances run on hosts of one's own; needed by some laws and licences."],
      ),
      doc: 'Tenancy of instances that do not choose one.',
      default: 'shared',
    },
    default: { type: flag(), doc: 'Whether it is the network that comes with the account.', default: 'false' },
    'flow-logs': { type: flag(), doc: 'Whether its traffic is logged.', default: 'false' },
  },
  limits: [
    ...vpcLimits,
    {
      ...countLimit('nat-gateways', 'NAT gateways', 'vpc.nat', 'nat-gateway'),
      // The quota is one of each zone.
      capacity: (s) => fixed('vpc.nat', Math.max(1, s.zones), 'zones'),
    },
  ],
  icon: 'vpc',
  docs: 'https://docs.aws.amazon.com/vpc/',
});
