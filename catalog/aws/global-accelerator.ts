import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, list, ref } from '../define.ts';
import { globalService } from './placement.ts';

export default defineKind({
  id: 'global-accelerator',
  name: 'AWS Global Accelerator',
  summary: "Static addresses at the edge that lead users over AWS's own network to the nearest healthy region.",
  category: 'edge',
  provider: 'aws',
  nature: 'element',
  scope: 'global',
  managed: 'serverless',
  placement: globalService,
  attributes: {
    endpoints: { type: list(ref('alb', 'nlb', 'ec2', 'elastic-ip')), doc: 'Where it leads.', example: '[front-us, front-eu]' },
    'health-check': { type: flag(), doc: 'Whether sick endpoints are left out.', default: 'true' },
  },
  sla: () => sla('Global Accelerator'),
  pricing: (s) => [hourly('Global Accelerator', 'accelerator-hour', 1, s)],
  icon: 'global-accelerator',
  docs: 'https://docs.aws.amazon.com/global-accelerator/',
});
