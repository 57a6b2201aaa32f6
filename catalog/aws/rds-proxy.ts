import { hourly } from '../behaviour.ts';
import { defineKind, number } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'rds-proxy',
  name: 'Amazon RDS Proxy',
  summary: 'Shares a pool of database connections among many clients.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: inPrivateSubnetGroup,
  attributes: {
    connections: { type: number({ min: '0' }), doc: 'Most connections that it opens to the database.', example: '500' },
  },
  pricing: (s) => [hourly('RDS Proxy', 'vCPU-hour', NaN, s)],
  icon: 'rds-proxy',
  docs: 'https://docs.aws.amazon.com/rds/',
});
