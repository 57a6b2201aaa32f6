import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, flag, number, oneOf } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'apprunner',
  aliases: ['app-runner'],
  name: 'AWS App Runner',
  summary: 'Runs a web service from an image or source, with balancing and scaling built in.',
  category: 'containers',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalOrSubnet,
  attributes: {
    instances: { type: count({ min: 0, range: true }), doc: 'How many instances run; a range when their number follows the load.', example: '1..25' },
    concurrency: { type: count({ min: 1, max: 200 }), doc: 'Requests that one instance handles at once before another is added.', default: '100' },
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one instance.', default: '1' },
    memory: { type: data(), doc: 'Memory of one instance.', default: '2 GB' },
    needed: { type: count({ min: 1 }), doc: 'How many of the instances must be up for it to work. Without it, as many as the peak load needs.', example: '2' },
    'vpc-connector': { type: flag(), doc: 'Whether it reaches private elements of a VPC.', default: 'false' },
    private: { type: flag(), doc: 'Whether it is reached from inside a VPC only.', default: 'false' },
    source: { type: oneOf('image', 'code'), doc: 'What it is built from.', default: 'image' },
  },
  sla: () => sla('App Runner'),
  limits: [
    {
      id: 'concurrency',
      name: 'Concurrent requests',
      unit: 'count',
      demand: ({ concurrency }) => concurrency,
      capacity: (s) => {
        const per = s.number('concurrency') ?? 0;
        return { value: s.copies.max * per, adjustable: true, formula: `${s.copies.max} instances × ${per}`, facts: [] };
      },
      mend: 'instances',
    },
  ],
  pricing: (s, u) => {
    const running = u.copies;
    return [
      hourly('App Runner', 'vCPU-hour (active)', running * (s.number('vcpu') ?? 0), s, {}, `${running} instances, vCPUs`),
      hourly('App Runner', 'memory GB-hour', (running * (s.number('memory') ?? 0)) / 1e9, s, {}, `${running} instances, memory`),
    ];
  },
  icon: 'apprunner',
  docs: 'https://docs.aws.amazon.com/apprunner/',
});
