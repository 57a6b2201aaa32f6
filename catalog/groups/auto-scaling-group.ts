import { count, defineKind, duration, oneOf, openEnum, share, text } from '../define.ts';
import { instanceType } from '../aws/instance-types.ts';

export default defineKind({
  id: 'auto-scaling-group',
  aliases: ['asg', 'ec2-auto-scaling'],
  name: 'EC2 Auto Scaling group',
  summary: 'Keeps a set of instances between bounds over zones, replaces sick ones and follows a metric.',
  category: 'compute',
  provider: 'aws',
  nature: 'group',
  scope: 'region',
  managed: 'serverless',
  placement: { in: ['account', 'region', 'vpc', 'az', 'subnet', 'local-zone', 'outposts'], subnet: 'optional' },
  attributes: {
    min: { type: count({ min: 0 }), doc: 'Least number of instances.', example: '2' },
    max: { type: count({ min: 0 }), doc: 'Greatest number of instances.', example: '10' },
    desired: { type: count({ min: 0 }), doc: 'Number of instances to start with.', example: '4' },
    type: { type: instanceType(), doc: 'Type of its instances.', example: 'm7g.large' },
    metric: { type: openEnum('cpu', 'requests-per-target', 'network', 'queue-length'), doc: 'What it follows.', default: 'cpu' },
    'scale-at': { type: share(), doc: 'Value of the metric at which it adds instances. Spiky traffic wants it lower.', example: '60%' },
    'scale-in-at': { type: share(), doc: 'Value of the metric at which it removes instances.', example: '30%' },
    cooldown: { type: duration({ min: '0 s' }), doc: 'Wait after one change of size before the next.', default: '300 s' },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start of an instance until it takes traffic.', example: '90 s' },
    schedule: { type: text(), doc: 'Sizes planned ahead.', example: '"20 instances on weekdays from 8 to 18 h"' },
    'health-check': {
      type: oneOf(['instance', 'Status of the virtual machine.'], ['balancer', 'Health check of the load balancer.']),
      doc: 'Who says that an instance is sick.',
      default: 'instance',
    },
    purchase: {
      type: oneOf(
        ['on-demand', 'By the second, always available.'],
        ['spot', 'Spare capacity that can be taken back.'],
        ['mixed', 'A base on demand, the rest spot.'],
      ),
      doc: 'How its instances are bought.',
      default: 'on-demand',
    },
  },
  icon: 'auto-scaling-group',
  docs: 'https://docs.aws.amazon.com/autoscaling/',
});
