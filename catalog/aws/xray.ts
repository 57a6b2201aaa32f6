import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, share } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'xray',
  aliases: ['x-ray'],
  name: 'AWS X-Ray',
  summary: 'Traces requests across services.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    sampling: { type: share(), doc: 'Share of requests that are traced; without it, all.', example: '5%' },
  },
  sla: () => sla('X-Ray'),
  pricing: (s, u) => [bill('X-Ray', 'traces recorded', u.requests * (s.number('sampling') ?? 1), s)],
  icon: 'xray',
  docs: 'https://docs.aws.amazon.com/xray/',
});
