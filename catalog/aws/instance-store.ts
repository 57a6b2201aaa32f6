import { data, defineKind, oneOf } from '../define.ts';

export default defineKind({
  id: 'instance-store',
  aliases: ['ec2-instance-store'],
  name: 'EC2 instance store',
  summary: 'Disks inside the host of an instance: fast, and empty after it stops.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'host',
  managed: 'self',
  placement: { in: ['region', 'vpc', 'az', 'subnet', 'local-zone'], attached: true },
  attributes: {
    size: { type: data(), doc: 'Size of all its disks.', example: '950 GB' },
    disk: { type: oneOf('nvme', 'ssd', 'hdd'), doc: 'Kind of disk.', default: 'nvme' },
  },
  icon: 'instance-store',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html',
});
