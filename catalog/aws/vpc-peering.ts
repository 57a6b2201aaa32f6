import { defineKind, list, ref } from '../define.ts';

export default defineKind({
  id: 'vpc-peering',
  aliases: ['peering'],
  name: 'VPC peering',
  summary: 'Joins two VPCs over private addresses, also across accounts and regions; it does not lead on to a third.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { subnet: 'none' },
  attributes: {
    between: { type: list(ref('vpc'), 2), doc: 'The two VPCs; their addresses must not overlap.', example: '[orders-vpc, billing-vpc]' },
  },
  icon: 'vpc-peering',
  docs: 'https://docs.aws.amazon.com/vpc/latest/peering/',
});
