import { copies } from '../common.ts';
import { data, defineKind, number, oneOf } from '../define.ts';
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
    compute: { type: oneOf('ec2', 'fargate', 'spot'), doc: 'What its jobs run on.', default: 'fargate' },
    vcpu: { type: number({ min: '0' }), doc: 'Processors of a job.', example: '2' },
    memory: { type: data(), doc: 'Memory of a job.', example: '4 GB' },
  },
  icon: 'batch',
  docs: 'https://docs.aws.amazon.com/batch/',
});
