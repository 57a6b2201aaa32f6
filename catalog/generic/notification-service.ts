import { copies } from '../common.ts';
import { defineKind, list, openEnum, rate } from '../define.ts';

export default defineKind({
  id: 'notification-service',
  aliases: ['push-service'],
  name: 'Notification service',
  summary: 'Sends push messages, SMS or mail to users.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    channels: { type: list(openEnum('push', 'sms', 'email', 'in-app', 'webhook')), doc: 'Ways to reach a user.', example: '[push, email]' },
    'rate-limit': { type: rate({ min: '0 rps' }), doc: 'Most messages that it takes.', example: '1000/s' },
  },
  passes: 'relay',
  icon: 'notification-service',
});
