import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, oneOf } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'shield',
  name: 'AWS Shield',
  summary: 'Protection from floods of traffic.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'edge',
  managed: 'serverless',
  placement: { ...attachedAnywhere, in: ['account', 'edge'] },
  attributes: {
    tier: {
      type: oneOf(
        ['standard', 'Comes with CloudFront, Route 53 and Global Accelerator.'],
        ['advanced', 'With a response team and cost protection, for a monthly price.'],
      ),
      doc: 'How far it goes.',
      default: 'standard',
    },
  },
  sla: (s) => (s.word('tier') === 'advanced' ? sla('Shield Advanced') : undefined),
  pricing: (s) => (s.word('tier') === 'advanced' ? [bill('Shield Advanced', 'subscription', 1, s)] : []),
  icon: 'shield',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/shield-chapter.html',
});
