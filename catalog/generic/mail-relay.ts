import { defineKind, rate } from '../define.ts';

export default defineKind({
  id: 'mail-relay',
  aliases: ['smtp-server'],
  name: 'Mail relay',
  summary: 'Sends e-mail on.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    'rate-limit': { type: rate({ min: '0 rps' }), doc: 'Most messages that it takes.', example: '14/s' },
  },
  icon: 'mail-relay',
});
