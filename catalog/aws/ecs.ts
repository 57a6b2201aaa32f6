import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, list, number, oneOf, openEnum, ref, share } from '../define.ts';
import { inSubnet } from './placement.ts';
import { instanceType } from './instance-types.ts';

export default defineKind({
  id: 'ecs',
  aliases: ['ecs-service', 'ecs-ec2'],
  variants: { 'ecs-ec2': { launch: 'ec2' } },
  name: 'Amazon ECS',
  summary: "Service of containers run by AWS's own orchestrator, on instances or Fargate.",
  category: 'containers',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    tasks: { type: count({ min: 0, range: true }), doc: 'How many equal tasks run; a range when their number follows the load.', default: '1', example: '3' },
    launch: {
      type: oneOf(['fargate', 'No hosts to manage.'], ['ec2', "On instances of one's own: GPUs, disks, tuning."]),
      doc: 'What its tasks run on.',
      default: 'fargate',
    },
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one task.', example: '1' },
    memory: { type: data(), doc: 'Memory of one task.', example: '2 GB' },
    needed: { type: count({ min: 1 }), doc: 'How many of the tasks must be up for it to work. Without it, as many as the peak load needs.', example: '2' },
    nodes: { type: count({ min: 0, range: true }), doc: 'Container instances, with `launch: ec2`.', example: '3' },
    'node-type': { type: instanceType(), doc: 'Type of the container instances.', example: 'm7g.large' },
    architecture: { type: oneOf(['arm64', 'Graviton; cheaper.'], 'x86-64'), doc: 'Processor.', default: 'x86-64' },
    'scale-at': { type: share(), doc: 'CPU at which tasks are added.', example: '60%' },
    discovery: { type: openEnum('alb', 'cloud-map', 'service-connect', 'none'), doc: 'How callers find its tasks.', example: 'alb' },
    'network-mode': {
      type: oneOf(['awsvpc', 'An interface for each task.'], 'bridge', 'host', 'none'),
      doc: 'How tasks reach the network; Fargate has awsvpc only.',
      default: 'awsvpc',
    },
    volumes: { type: list(ref('efs', 'ebs')), doc: 'File systems that its tasks mount.', example: 'shared-files' },
    'pool-size': { type: count({ min: 0 }), doc: 'Database connections that one task holds.', example: '20' },
    deploy: { type: oneOf('rolling', 'blue-green', 'canary', 'external'), doc: 'How a new version replaces the old one.', default: 'rolling' },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start of a task until it takes traffic.', example: '40 s' },
  },
  sla: (s) => (s.zones === 1 ? sla('EC2', 'instance-level') : sla('ECS', 'region-level')),
  pricing: (s, u) => {
    if (s.word('launch') === 'ec2') {
      return [
        hourly(
          'EC2',
          'instance-hour',
          s.range('nodes')?.min ?? NaN,
          s,
          { instanceType: s.word('node-type') ?? '' },
          `nodes (${s.word('node-type') ?? 'type not given'})`,
        ),
      ];
    }
    const arch = s.word('architecture') === 'arm64' ? 'arm64' : 'x86';
    return [
      hourly('Fargate', 'vCPU-hour', u.copies * (s.number('vcpu') ?? NaN), s, { arch }, `${u.copies} tasks, vCPUs`),
      hourly('Fargate', 'memory GB-hour', (u.copies * (s.number('memory') ?? NaN)) / 2 ** 30, s, { arch }, `${u.copies} tasks, memory`),
    ];
  },
  icon: 'ecs',
  docs: 'https://docs.aws.amazon.com/ecs/',
});
