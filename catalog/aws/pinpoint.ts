import { defineKind, list, openEnum } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'pinpoint',
  name: 'Amazon Pinpoint',
  summary: 'Messages to customers over several channels.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    channels: { type: list(openEnum('push', 'email', 'sms', 'voice')), doc: 'How it delivers.', example: '[push, sms]' },
  },
  icon: 'pinpoint',
  docs: 'https://docs.aws.amazon.com/pinpoint/',
});
