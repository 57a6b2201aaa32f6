import { defineKind, list, oneOf, ref } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'vpc-lattice',
  name: 'Amazon VPC Lattice',
  summary: "Joins services over VPCs and accounts without peerings, gateways and endpoints of one's own.",
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    services: { type: list(ref()), doc: 'Services that it joins.', example: '[orders, billing]' },
    auth: { type: oneOf('none', 'iam'), doc: 'How callers prove who they are.', default: 'none' },
  },
  icon: 'vpc-lattice',
  docs: 'https://docs.aws.amazon.com/vpc-lattice/',
});
