import { fixed, hourly } from '../behaviour.ts';
import { hasQuota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, list, number, oneOf, openEnum, ref, share } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'fargate',
  aliases: ['ecs-fargate'],
  name: 'AWS Fargate',
  summary: 'Runs containers of ECS or EKS without hosts to manage.',
  category: 'containers',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: inSubnet,
  attributes: {
    tasks: { type: count({ min: 0, range: true }), doc: 'How many equal tasks run; a range when their number follows the load.', default: '1', example: '3' },
    vcpu: { type: number({ min: '0.25', max: '16' }), doc: 'Virtual processors of one task.', default: '0.25', example: '1' },
    memory: {
      type: data({ min: '512 MB', max: '120 GiB' }),
      doc: 'Memory of one task; what is offered depends on `vcpu`.',
      default: '512 MB',
      example: '2 GB',
    },
    needed: { type: count({ min: 1 }), doc: 'How many of the tasks must be up for it to work. Without it, as many as the peak load needs.', example: '2' },
    architecture: { type: oneOf(['arm64', 'Graviton; cheaper.'], 'x86-64'), doc: 'Processor.', default: 'x86-64' },
    purchase: { type: oneOf('on-demand', ['spot', 'Spare capacity that can be taken back.']), doc: 'How its time is bought.', default: 'on-demand' },
    orchestrator: { type: oneOf('ecs', 'eks'), doc: 'What starts the tasks.', default: 'ecs' },
    'scale-at': { type: share(), doc: 'CPU at which tasks are added.', example: '60%' },
    discovery: { type: openEnum('alb', 'cloud-map', 'service-connect', 'none'), doc: 'How callers find its tasks.', example: 'alb' },
    storage: { type: data(), doc: 'Scratch space of one task.', default: '20 GiB' },
    volumes: { type: list(ref('efs', 'ebs')), doc: 'File systems that its tasks mount.', example: 'shared-files' },
    'pool-size': { type: count({ min: 0 }), doc: 'Database connections that one task holds.', example: '20' },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start of a task until it takes traffic.', example: '40 s' },
  },
  sla: (s) => (s.zones === 1 ? sla('EC2', 'instance-level') : sla('Fargate', 'region-level')),
  limits: [
    {
      id: 'memory',
      name: 'Memory of a task of that size',
      unit: 'B',
      demand: (_, s) => s.number('memory'),
      capacity: (s) => {
        const size = `fargate.memory.${(s.number('vcpu') ?? 0) * 1024}`;
        return hasQuota(size) ? fixed(size) : undefined;
      },
      mend: 'memory',
      grows: false,
    },
  ],
  pricing: (s, u) => {
    const arch = s.word('architecture') === 'arm64' ? 'arm64' : 'x86';
    return [
      hourly('Fargate', 'vCPU-hour', u.copies * (s.number('vcpu') ?? 0), s, { arch }, `${u.copies} tasks, vCPUs`),
      hourly('Fargate', 'memory GB-hour', (u.copies * (s.number('memory') ?? 0)) / 2 ** 30, s, { arch }, `${u.copies} tasks, memory`),
    ];
  },
  icon: 'fargate',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html',
});
