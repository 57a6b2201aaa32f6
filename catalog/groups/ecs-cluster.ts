import { count, defineKind, oneOf } from '../define.ts';
import { instanceType } from '../aws/instance-types.ts';

export default defineKind({
  id: 'ecs-cluster',
  name: 'Amazon ECS cluster',
  summary: 'Tasks and services of ECS, and the capacity that they run on.',
  category: 'containers',
  provider: 'aws',
  nature: 'group',
  scope: 'region',
  managed: 'managed',
  placement: { in: ['account', 'region', 'vpc', 'az', 'subnet', 'local-zone', 'outposts'], subnet: 'optional' },
  attributes: {
    launch: {
      type: oneOf(['fargate', 'No hosts to manage.'], ['ec2', "On instances of one's own."]),
      doc: 'What its tasks run on, where they do not say.',
      default: 'fargate',
    },
    nodes: { type: count({ min: 0, range: true }), doc: 'Container instances, with `launch: ec2`.', example: '2..10' },
    'node-type': { type: instanceType(), doc: 'Type of the container instances.', example: 'm7g.xlarge' },
  },
  icon: 'ecs-cluster',
  docs: 'https://docs.aws.amazon.com/ecs/',
});
