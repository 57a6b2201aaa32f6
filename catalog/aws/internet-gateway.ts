import { defineKind } from '../define.ts';

export default defineKind({
  id: 'internet-gateway',
  aliases: ['igw'],
  name: 'Internet gateway',
  summary: 'Door between public addresses of a VPC and the internet; redundant by itself.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { in: ['region', 'vpc'], subnet: 'none' },
  attributes: {},
  pricing: () => [],
  icon: 'internet-gateway',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
});
