import { count, defineKind, oneOf, text } from '../define.ts';
import { instanceType } from '../aws/instance-types.ts';

export default defineKind({
  id: 'eks-cluster',
  name: 'Amazon EKS cluster',
  summary: 'Kubernetes cluster with a control plane run by AWS over three zones.',
  category: 'containers',
  provider: 'aws',
  nature: 'group',
  scope: 'region',
  managed: 'managed',
  placement: { in: ['account', 'region', 'vpc', 'az', 'subnet', 'local-zone', 'outposts'], subnet: 'optional' },
  attributes: {
    launch: {
      type: oneOf(['ec2', "Pods on instances of one's own."], ['fargate', 'No nodes to manage; private subnets only.']),
      doc: 'What its pods run on, where they do not say.',
      default: 'ec2',
    },
    nodes: { type: count({ min: 0, range: true }), doc: 'Worker nodes.', example: '3..12' },
    'node-type': { type: instanceType(), doc: 'Type of the worker nodes.', example: 'm7g.xlarge' },
    version: { type: text(), doc: 'Kubernetes version.', example: '"1.33"' },
  },
  icon: 'eks-cluster',
  docs: 'https://docs.aws.amazon.com/eks/',
});
