import { defineKind, list, openEnum, ref } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'lex',
  name: 'Amazon Lex',
  summary: 'Conversations by voice and text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    channels: { type: list(openEnum('text', 'voice')), doc: 'How people talk to it.', example: '[text]' },
    fulfillment: { type: ref('lambda'), doc: 'Function that does what was asked for.', example: 'order-fn' },
  },
  icon: 'lex',
  docs: 'https://docs.aws.amazon.com/lex/',
});
