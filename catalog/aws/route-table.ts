import { defineKind, flag, list, phrase } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'route-table',
  name: 'Route table',
  summary: 'Says for each range of addresses where packets of its subnets go; it filters nothing.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    main: { type: flag(), doc: 'Whether it holds for subnets that name no other.', default: 'false' },
    routes: { type: list(phrase()), doc: 'Destination and target of each route.', example: '["0.0.0.0/0 to igw"]' },
  },
  pricing: () => [],
  icon: 'route-table',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
});
