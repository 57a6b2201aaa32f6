import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { copies } from '../common.ts';
import { defineKind, oneOf, openEnum } from '../define.ts';
import { inSubnet } from './placement.ts';
import { instanceType } from './instance-types.ts';

export default defineKind({
  id: 'elastic-beanstalk',
  aliases: ['beanstalk'],
  name: 'AWS Elastic Beanstalk',
  summary: 'Runs a web application on instances, balancer and scaling that it sets up itself.',
  category: 'compute',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    ...copies,
    environment: {
      type: oneOf(['load-balanced', 'Several instances behind a balancer.'], ['single-instance', 'One instance.'], ['worker', 'Takes work from a queue.']),
      doc: 'What it sets up.',
      default: 'load-balanced',
    },
    type: { type: instanceType(), doc: 'Instance type.', example: 't3.small' },
    platform: {
      type: openEnum('docker', 'java', 'nodejs', 'python', 'php', 'ruby', 'go', 'dotnet'),
      doc: 'What the application is written for.',
      example: 'python',
    },
    deploy: {
      type: oneOf('all-at-once', 'rolling', 'rolling-with-batch', 'immutable', 'traffic-splitting'),
      doc: 'How a new version replaces the old one.',
      default: 'all-at-once',
    },
  },
  copySla: () => sla('EC2', 'instance-level'),
  pricing: (s, u) => [hourly('EC2', 'instance-hour', u.copies, s, { instanceType: s.word('type') ?? '' }, `instances (${s.word('type') ?? 'type not given'})`)],
  icon: 'elastic-beanstalk',
  docs: 'https://docs.aws.amazon.com/elastic-beanstalk/',
});
