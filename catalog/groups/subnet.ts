import { cidr, defineKind, oneOf, openEnum, ref } from '../define.ts';

export default defineKind({
  id: 'subnet',
  name: 'Subnet',
  summary: "Slice of a VPC's addresses in one zone: the unit of placement and of exposure to the internet.",
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'zone',
  managed: 'serverless',
  placement: { in: ['vpc', 'az', 'local-zone', 'outposts'] },
  shorthand: 'cidr',
  attributes: {
    access: {
      type: oneOf(['public', 'Its routes lead straight to an internet gateway.'], ['private', 'No direct way to or from the internet.']),
      doc: 'Whether its route table leads straight to an internet gateway.',
      default: 'private',
      example: 'private',
    },
    az: {
      type: openEnum('a', 'b', 'c', 'd', 'e', 'f'),
      doc: 'Its zone, by letter. Without one it stands for one subnet in each zone of its VPC.',
      example: 'a',
      immutable: true,
    },
    cidr: {
      type: cidr({ minPrefix: 16, maxPrefix: 28 }),
      doc: 'Its addresses: a block inside that of the VPC, apart from its siblings. Five addresses of each subnet are reserved.',
      example: '"10.0.1.0/24"',
      immutable: true,
    },
    'route-table': { type: ref('route-table'), doc: "Its routes; without one those of the VPC's main table.", example: 'public-routes' },
    'network-acl': { type: ref('network-acl'), doc: 'Stateless filter at its border.', example: 'edge-filter' },
  },
  icon: 'subnet',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
});
