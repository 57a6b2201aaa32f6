import { defineKind, openEnum, rate, share, text } from '../define.ts';

export default defineKind({
  id: 'external',
  aliases: ['third-party', 'external-system'],
  name: 'External system',
  summary: 'System of someone else: its behaviour is theirs, its failures are ours to survive.',
  category: 'external',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { subnet: 'none' },
  attributes: {
    provider: { type: text(), doc: 'Whose it is.', example: '"Stripe"' },
    type: {
      type: openEnum('payment', 'identity', 'e-mail', 'sms', 'push', 'bank', 'maps', 'legacy', 'partner', 'exchange', 'website'),
      doc: 'What it does.',
      example: 'payment',
    },
    sla: { type: share(), doc: 'Availability that its contract promises.', example: '99.9%' },
    'rate-limit': { type: rate({ min: '0 rps' }), doc: 'Most calls that it takes from us.', example: '100 rps' },
  },
  icon: 'external',
});
