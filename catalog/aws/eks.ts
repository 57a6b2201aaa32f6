import { fixed, hourly } from '../behaviour.ts';
import { quota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, flag, number, oneOf, share, text } from '../define.ts';
import { inSubnet } from './placement.ts';
import { instanceType } from './instance-types.ts';

export default defineKind({
  id: 'eks',
  aliases: ['kubernetes'],
  name: 'Amazon EKS',
  summary: 'Kubernetes with a control plane run by AWS over three zones; drawn for a cluster or a service on one.',
  category: 'containers',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    launch: {
      type: oneOf(
        ['ec2', "On instances of one's own."],
        ['fargate', 'No nodes to manage; private subnets only.'],
        ['auto', 'Nodes chosen and patched by AWS.'],
      ),
      doc: 'What its pods run on.',
      default: 'ec2',
    },
    nodes: { type: count({ min: 0, range: true }), doc: 'Worker nodes; a range when their number follows the load.', example: '3..12' },
    'node-type': { type: instanceType(), doc: 'Type of the worker nodes.', example: 'm7g.xlarge' },
    pods: { type: count({ min: 0, range: true }), doc: 'How many equal pods run.', example: '6' },
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one pod.', example: '1' },
    memory: { type: data(), doc: 'Memory of one pod.', example: '2 GB' },
    needed: { type: count({ min: 1 }), doc: 'How many of the pods must be up for it to work. Without it, as many as the peak load needs.', example: '2' },
    version: { type: text(), doc: 'Kubernetes version.', example: '"1.33"' },
    'scale-at': { type: share(), doc: 'CPU at which pods are added.', example: '60%' },
    gpu: { type: flag(), doc: 'Whether its pods need graphics processors; not on Fargate.', default: 'false' },
    'pool-size': { type: count({ min: 0 }), doc: 'Database connections that one pod holds.', example: '20' },
    deploy: { type: oneOf('recreate', 'rolling', 'blue-green', 'canary'), doc: 'How a new version replaces the old one.', default: 'rolling' },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start of a pod until it takes traffic.', example: '40 s' },
  },
  sla: (s) => (s.zones === 1 ? sla('EC2', 'instance-level') : sla('EKS')),
  limits: [
    {
      id: 'nodes',
      name: 'Nodes of the cluster',
      unit: 'count',
      demand: (_, s) => (s.word('launch') === 'ec2' ? s.number('nodes') : undefined),
      capacity: () => fixed('eks.nodes', quota('eks.nodegroups').value, 'node groups'),
      mend: 'nodes',
      grows: false,
    },
  ],
  pricing: (s) => [
    hourly('EKS', 'cluster-hour', 1, s, { support: 'standard' }),
    ...(s.word('launch') === 'ec2'
      ? [
          hourly(
            'EC2',
            'instance-hour',
            s.range('nodes')?.min ?? NaN,
            s,
            { instanceType: s.word('node-type') ?? '' },
            `nodes (${s.word('node-type') ?? 'type not given'})`,
          ),
        ]
      : [
          hourly('Fargate', 'vCPU-hour', s.copies.min * (s.number('vcpu') ?? NaN), s, { arch: 'x86' }, `${s.copies.min} pods, vCPUs`),
          hourly('Fargate', 'memory GB-hour', (s.copies.min * (s.number('memory') ?? NaN)) / 2 ** 30, s, { arch: 'x86' }, `${s.copies.min} pods, memory`),
        ]),
  ],
  icon: 'eks',
  docs: 'https://docs.aws.amazon.com/eks/',
});
