import { bill, hourly } from '../behaviour.ts';
import { copies } from '../common.ts';
import { count, data, defineKind, duration, number, oneOf, text } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'aws-batch',
  name: 'AWS Batch',
  summary: 'Queues and runs batch jobs on compute that comes and goes.',
  category: 'compute',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    ...copies,
    compute: { type: oneOf('ec2', 'fargate', 'spot', 'eks'), doc: 'What its jobs run on.', default: 'fargate' },
    vcpu: { type: number({ min: '0' }), doc: 'Processors of a job.', example: '2' },
    memory: { type: data(), doc: 'Memory of a job.', example: '4 GB' },
    'max-vcpu': { type: number({ min: '0' }), doc: 'Processors that all running jobs share at the most.', example: '256' },
    timeout: { type: duration(), doc: 'Longest run of a job.', example: '2 h' },
    retries: { type: count({ min: 0 }), doc: 'How often a failed job is tried again.', example: '2' },
    schedule: { type: text(), doc: 'When its jobs start.', example: '"cron(0 22 ? * MON-FRI *)"' },
  },
  pricing: (s, u) =>
    s.word('compute') === 'fargate'
      ? [
          hourly('Fargate', 'vCPU-hour', u.copies * (s.number('vcpu') ?? NaN), s, { arch: 'x86' }),
          hourly('Fargate', 'memory GB-hour', (u.copies * (s.number('memory') ?? NaN)) / 2 ** 30, s, { arch: 'x86' }),
        ]
      : [bill('EC2', 'instance-hour', NaN, s, { instanceType: '' }, 'instances (type not given)')],
  icon: 'batch',
  docs: 'https://docs.aws.amazon.com/batch/',
});
